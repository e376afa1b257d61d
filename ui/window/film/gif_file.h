#pragma once

#include <QImage>
#include <QString>

#include <memory>

namespace actiscope::ui {

/// An animated GIF that is written picture by picture. It is complete after close(); a file that is
/// not closed is removed, so that nothing half-written stays.
class GifFile {
public:
    /// `likeness` are some pictures of the film: its one palette of 256 colours is made for them,
    /// for a palette of each frame would flicker. Throws InputError when the file cannot be
    /// written.
    GifFile(const QString& path, const QSize& size, const std::vector<QImage>& likeness);
    ~GifFile();
    GifFile(const GifFile&) = delete;
    GifFile& operator=(const GifFile&) = delete;

    /// Shows the picture for so many hundredths of a second; only the part that differs from the
    /// one before is stored. Throws InputError.
    void add(const QImage& picture, int hundredths);
    void close();

private:
    struct Writer;
    std::unique_ptr<Writer> m_writer;
};

} // namespace actiscope::ui

#pragma once

#include <QStringList>

class QSettings;

namespace actiscope::ui {

/// The session files that were opened or saved last, the newest first.
class RecentFiles {
public:
    static constexpr qsizetype kMost = 8;

    /// Remembered in `memory`; without one only as long as this object lives.
    explicit RecentFiles(QSettings* memory);

    const QStringList& paths() const { return m_paths; }
    void add(const QString& path);
    void remove(const QString& path);
    void clear();

private:
    void remember();

    QSettings* m_memory;
    QStringList m_paths;
};

} // namespace actiscope::ui

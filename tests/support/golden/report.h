#pragma once

#include "tests/support/golden/compare.h"

#include <QString>
#include <QStringList>

namespace actiscope::ui::test {

/// A page that shows pictures before, after, and where they differ.
class DifferenceReport {
public:
    /// Its files go into this folder, which is emptied first.
    explicit DifferenceReport(const QString& folder);

    void add(const QString& name, const QImage& before, const QImage& after,
             const PictureDifference& difference);
    /// A picture that has no golden one.
    void addNew(const QString& name, const QImage& picture);
    /// A golden picture that nothing paints any more.
    void addLost(const QString& name);

    const QStringList& faults() const { return m_faults; }
    /// Writes index.html and returns its path.
    QString write() const;

private:
    /// Keeps the picture in the folder; the HTML that shows it.
    QString shown(const QString& file, const QImage& picture) const;

    QString m_folder;
    QStringList m_faults;
    QString m_rows;
};

} // namespace actiscope::ui::test

#include "tests/support/golden/report.h"

#include <QDir>
#include <QFile>

namespace actiscope::ui::test {

DifferenceReport::DifferenceReport(const QString& folder) : m_folder(folder) {
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
}

QString DifferenceReport::shown(const QString& file, const QImage& picture) const {
    picture.save(m_folder + QLatin1Char('/') + file);
    return QStringLiteral("<td><img src='%1'></td>").arg(file);
}

void DifferenceReport::add(const QString& name, const QImage& before, const QImage& after,
                           const PictureDifference& difference) {
    const QRect& where = difference.where;
    const QString fault =
        before.size() != after.size()
            ? QStringLiteral("%1: %2×%3 pixels, the golden one has %4×%5")
                  .arg(name)
                  .arg(after.width())
                  .arg(after.height())
                  .arg(before.width())
                  .arg(before.height())
            : QStringLiteral("%1: %2 squares differ by up to %3, within %4×%5 pixels at %6, %7")
                  .arg(name)
                  .arg(difference.blocks)
                  .arg(qRound(difference.largest))
                  .arg(where.width())
                  .arg(where.height())
                  .arg(where.x())
                  .arg(where.y());
    m_faults.append(fault);
    m_rows += QStringLiteral("<tr><th colspan=3>%1</th></tr><tr>").arg(fault) +
              shown(name + QStringLiteral("-before.png"), before) +
              shown(name + QStringLiteral("-after.png"), after) +
              shown(name + QStringLiteral("-difference.png"), difference.marked) +
              QStringLiteral("</tr>\n");
}

void DifferenceReport::addNew(const QString& name, const QImage& picture) {
    m_faults.append(name + QStringLiteral(": there is no golden picture of it"));
    m_rows += QStringLiteral("<tr><th colspan=3>%1</th></tr><tr><td></td>").arg(m_faults.last()) +
              shown(name + QStringLiteral("-after.png"), picture) +
              QStringLiteral("<td></td></tr>\n");
}

void DifferenceReport::addLost(const QString& name) {
    m_faults.append(name + QStringLiteral(": nothing paints it any more"));
    m_rows += QStringLiteral("<tr><th colspan=3>%1</th></tr>\n").arg(m_faults.last());
}

QString DifferenceReport::write() const {
    const QString path = m_folder + QStringLiteral("/index.html");
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QStringLiteral("<!DOCTYPE html>\n<html lang='en'><meta charset='utf-8'>"
                                  "<title>Golden pictures</title><style>img{max-width:100%}"
                                  "td{width:33%;vertical-align:top}th{text-align:left}</style>"
                                  "<h1>Golden pictures: before, after, difference</h1>"
                                  "<table>\n%1</table></html>\n")
                       .arg(m_rows)
                       .toUtf8());
    }
    return path;
}

} // namespace actiscope::ui::test

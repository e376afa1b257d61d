#include "ui/window/about.h"

#include "core/text/build_info.h"
#include "ui/io/qstring.h"
#include "ui/plot/plot_widget.h"

#include <QCoreApplication>

#include <Eigen/Core>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct AboutText {
    Q_DECLARE_TR_FUNCTIONS(About)
};

} // namespace

QString aboutText() {
    struct Library {
        QString name;
        QString version;
        QString licence;
        QString address;
    };
    const Library libraries[] = {
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion()), QStringLiteral("LGPL-3.0"),
         QStringLiteral("https://www.qt.io")},
        {QStringLiteral("Eigen"),
         QStringLiteral("%1.%2.%3")
             .arg(EIGEN_WORLD_VERSION)
             .arg(EIGEN_MAJOR_VERSION)
             .arg(EIGEN_MINOR_VERSION),
         QStringLiteral("MPL-2.0"), QStringLiteral("https://eigen.tuxfamily.org")},
        {QStringLiteral("QCustomPlot"), plotLibraryVersion(), QStringLiteral("GPL-3.0-or-later"),
         QStringLiteral("https://www.qcustomplot.com")},
    };
    QString rows;
    for (const Library& library : libraries) {
        rows += QStringLiteral("<tr><td><a href='%4'>%1</a>&nbsp;</td><td>%2&nbsp;</td><td>%3</td>"
                               "</tr>")
                    .arg(library.name, library.version, library.licence, library.address);
    }
    return AboutText::tr(
               "<h3>Actiscope %1</h3><p>An oscilloscope for the activation functions of "
               "neural networks.</p><p>Free software under the GNU General Public License, "
               "version 3 or later (GPL-3.0-or-later), without any warranty.</p>"
               "<p>Built with</p>")
               .arg(toQString(version())) +
           QStringLiteral("<table>") + rows +
           QStringLiteral("</table><p>%1, %2</p>")
               .arg(toQString(compiler()), toQString(instructionSet()));
}

} // namespace actiscope::ui

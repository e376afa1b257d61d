#include "ui/window/identity.h"

#include "core/text/build_info.h"
#include "ui/io/qstring.h"

#include <QApplication>
#include <QIcon>

namespace actiscope::ui {

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("Actiscope"));
    QCoreApplication::setApplicationName(QStringLiteral("actiscope"));
}

void identifyApplication() {
    nameApplication();
    QApplication::setApplicationVersion(toQString(version()));
    QApplication::setDesktopFileName(QStringLiteral(ACTISCOPE_ID));
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128, 256}) {
        icon.addFile(QStringLiteral(":/icons/actiscope_%1.png").arg(size));
    }
    QApplication::setWindowIcon(icon);
}

} // namespace actiscope::ui

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
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/actiscope.svg")));
}

} // namespace actiscope::ui

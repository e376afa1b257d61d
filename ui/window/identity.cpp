#include "ui/window/identity.h"

#include <QApplication>
#include <QIcon>

namespace actiscope::ui {

void identifyApplication() {
    QApplication::setOrganizationName(QStringLiteral("Actiscope"));
    QApplication::setApplicationName(QStringLiteral("actiscope"));
    QApplication::setApplicationVersion(QStringLiteral(ACTISCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(ACTISCOPE_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/actiscope.svg")));
}

} // namespace actiscope::ui

#include "ui/window/identity.h"

#include <QApplication>
#include <QIcon>

namespace actiscope::ui {

void nameApplication() {
    QCoreApplication::setOrganizationName(QStringLiteral("Actiscope"));
    QCoreApplication::setApplicationName(QStringLiteral("actiscope"));
}

void identifyApplication() {
    nameApplication();
    QApplication::setApplicationVersion(QStringLiteral(ACTISCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(ACTISCOPE_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/actiscope.svg")));
}

} // namespace actiscope::ui

#include "ui/look/look_style.h"

namespace actiscope::ui {

LookStyle::LookStyle(const Look& look) : QProxyStyle(QStringLiteral("Fusion")), m_look(look) {}

} // namespace actiscope::ui

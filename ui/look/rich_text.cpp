#include "ui/look/rich_text.h"

namespace actiscope::ui {

QString headingHtml(const QString& html) {
    return QStringLiteral("<p style='margin:6px 0 2px 0'><b>%1</b></p>").arg(html);
}

QString airyLineHtml(const QString& html) {
    return QStringLiteral("<p style='margin:0 0 5px 0'>%1</p>").arg(html);
}

} // namespace actiscope::ui

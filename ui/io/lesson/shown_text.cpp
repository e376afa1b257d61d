#include "ui/io/lesson/shown_text.h"

#include "ui/io/qstring.h"

#include <QCoreApplication>

namespace actiscope::ui {

QString shownText(const Bilingual& text) {
    const QString language = QCoreApplication::translate(
        "actiscope::ui::shownText", "en", "the id of this language: the one of its .ts file");
    return toQString(text.in(language.toStdString()));
}

} // namespace actiscope::ui

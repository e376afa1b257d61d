#include "ui/look/page_style.h"

#include "ui/look/look.h"

namespace actiscope::ui {

QFont handoutFont() {
    constexpr double kPoints = 10.0;
    QFont font = Look().font(TextRole::body);
    font.setPointSizeF(kPoints);
    return font;
}

QString handoutStyle() {
    return QStringLiteral(R"(
body { font-family: "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif; max-width: 44em;
       margin: 2em auto; padding: 0 1em; color: #1b2027; }
h1 { font-size: 22pt; }
h2 { font-size: 16pt; margin-top: 20px; }
p.text { line-height: 130%; font-size: 10.5pt; margin-top: 12px; }
p.picture { margin: 4px 0; }
img { max-width: 100%; height: auto; border: 1px solid #d3d9e0; }
table.numbers { border-spacing: 0; }
table.numbers td { padding: 2px 8px 2px 0; font-size: 10pt; }
td.expected { color: #59636f; font-size: 9pt; }
p.question, p.answer { margin: 4px 0; font-size: 10pt; }
p.answer { color: #59636f; }
)");
}

} // namespace actiscope::ui

#include "ui/window/figure.h"

#include "ui/look/look.h"
#include "ui/plot/figure_canvas.h"
#include "ui/window/view_table.h"

namespace actiscope::ui {

void writeFigure(const Session& session, View view, const QString& path, const QSize& size,
                 const Look& look, int scale) {
    FigureCanvas canvas(path, size, look, scale);
    viewTable()[static_cast<std::size_t>(view)].paint(canvas, session, size, look);
    canvas.save();
}

QImage figureImage(const Session& session, View view, const QSize& size, const Look& look,
                   int scale) {
    FigureCanvas canvas(QStringLiteral("image.png"), size, look, scale);
    viewTable()[static_cast<std::size_t>(view)].paint(canvas, session, size, look);
    return canvas.image();
}

} // namespace actiscope::ui

#include "ui/views/gradients/layers/power_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace actiscope::ui {
namespace {

constexpr double kSmaller = 0.68;
constexpr double kRaised = 0.34; ///< of the height of the letters

/// What stands on the line, or raised above it.
struct Part {
    QString text;
    bool raised = false;
};

QChar plainOf(QChar letter) {
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹⁻");
    static const QString plain = QStringLiteral("0123456789−");
    const qsizetype at = raised.indexOf(letter);
    return at < 0 ? QChar() : plain.at(at);
}

std::vector<Part> partsOf(const QString& text) {
    std::vector<Part> parts;
    for (const QChar letter : text) {
        const QChar plain = plainOf(letter);
        const bool raised = !plain.isNull();
        if (parts.empty() || parts.back().raised != raised) {
            parts.push_back({{}, raised});
        }
        parts.back().text.append(raised ? plain : letter);
    }
    return parts;
}

double widthOf(const QFontMetricsF& metrics, const std::vector<Part>& parts) {
    double width = 0.0;
    for (const Part& part : parts) {
        width += metrics.horizontalAdvance(part.text) * (part.raised ? kSmaller : 1.0);
    }
    return width;
}

} // namespace

double powerTextWidth(const QPainter& painter, const QString& text) {
    return widthOf(QFontMetricsF(painter.font()), partsOf(text));
}

void paintPowerText(QPainter& painter, const QRectF& box, Qt::Alignment side, const QString& text) {
    const std::vector<Part> parts = partsOf(text);
    const QFontMetricsF metrics(painter.font());
    const double width = widthOf(metrics, parts);
    double x = side.testFlag(Qt::AlignRight)     ? box.right() - width
               : side.testFlag(Qt::AlignHCenter) ? box.center().x() - width / 2.0
                                                 : box.left();
    const double height = metrics.ascent() + metrics.descent();
    const double top = side.testFlag(Qt::AlignTop)      ? box.top()
                       : side.testFlag(Qt::AlignBottom) ? box.bottom() - height
                                                        : box.center().y() - height / 2.0;
    const double line = top + metrics.ascent();
    for (const Part& part : parts) {
        if (!part.raised) {
            painter.drawText(QPointF(x, line), part.text);
            x += metrics.horizontalAdvance(part.text);
            continue;
        }
        painter.save();
        painter.translate(x, line - kRaised * metrics.ascent());
        painter.scale(kSmaller, kSmaller);
        painter.drawText(QPointF(0.0, 0.0), part.text);
        painter.restore();
        x += kSmaller * metrics.horizontalAdvance(part.text);
    }
}

} // namespace actiscope::ui

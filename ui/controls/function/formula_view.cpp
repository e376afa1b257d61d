#include "ui/controls/function/formula_view.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QEvent>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kUnitsPerEm = 1000.0; // of MathJax's viewBox

} // namespace

FormulaView::FormulaView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FormulaView::setFormula(const QString& resource, const QString& text) {
    setAccessibleName(text);
    setToolTip(text);
    if (m_resource != resource) {
        m_resource = resource;
        m_outline = readOutline(resource);
        updateGeometry();
        update();
    }
}

QSizeF FormulaView::naturalSize() const {
    const double em = kFormulaScale * QFontInfo(font()).pixelSize();
    return m_outline.viewBox.size() / kUnitsPerEm * em;
}

QSize FormulaView::sizeHint() const {
    // A height that the tallest formulas need, so that changing the function moves nothing else.
    const double em = kFormulaScale * QFontInfo(font()).pixelSize();
    constexpr double kTallest = 2.5;
    return {static_cast<int>(naturalSize().width()) + 1, static_cast<int>(kTallest * em)};
}

QSize FormulaView::minimumSizeHint() const {
    return {sizes::kNarrowestFormula, sizeHint().height()};
}

void FormulaView::paintEvent(QPaintEvent*) {
    if (m_outline.isEmpty()) {
        return;
    }
    QSizeF size = naturalSize();
    const double shrink = std::min({1.0, width() / size.width(), height() / size.height()});
    size *= shrink;
    QPainter painter(this);
    paintOutline(painter, m_outline, QRectF({0.0, (height() - size.height()) / 2.0}, size),
                 lookOf(*this).colors.text);
}

void FormulaView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

} // namespace actiscope::ui

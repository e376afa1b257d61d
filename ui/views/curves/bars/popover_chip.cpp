#include "ui/views/curves/bars/popover_chip.h"

#include "ui/parts/over/popover.h"

namespace actiscope::ui {

PopoverChip::PopoverChip(const QString& id, const QString& name, QWidget* parent)
    : Chip({}, parent), m_popover(new Popover(this)) {
    setObjectName(id);
    setAccessibleName(name);
    m_popover->setAttribute(Qt::WA_DeleteOnClose, false);
    m_popover->setAccessibleName(name);
    m_popover->setObjectName(id + QStringLiteral("_popover"));
    connect(this, &Chip::clicked, this, [this] { m_popover->openBelow(*this); });
}

void PopoverChip::setState(const QString& text) {
    const QString shown = text + QStringLiteral(" ▾");
    if (shown != this->text()) {
        setText(shown);
        updateGeometry();
    }
}

QVBoxLayout& PopoverChip::body() {
    return m_popover->body();
}

} // namespace actiscope::ui

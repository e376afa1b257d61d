#include "ui/controls/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace actiscope::ui {

FlowLayout::FlowLayout(QWidget* parent, int horizontalSpacing, int verticalSpacing)
    : QLayout(parent), m_horizontal(horizontalSpacing), m_vertical(verticalSpacing) {
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.emplace_back(item);
}

int FlowLayout::count() const {
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

/// Calls place(item, rectangle) for each item, with the layout's corner at 0, 0; returns the
/// height.
template <class Place>
int FlowLayout::flow(int width, const Place& place) const {
    int x = 0;
    int y = 0;
    int line = 0;
    for (const auto& item : m_items) {
        const QSize size = item->sizeHint();
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += line + m_vertical;
            line = 0;
        }
        place(*item, QRect(QPoint(x, y), size));
        x += size.width() + m_horizontal;
        line = std::max(line, size.height());
    }
    return y + line;
}

int FlowLayout::heightForWidth(int width) const {
    return flow(width, [](QLayoutItem&, const QRect&) {});
}

/// All in one line.
QSize FlowLayout::sizeHint() const {
    QSize all;
    for (const auto& item : m_items) {
        const QSize size = item->sizeHint();
        all =
            QSize(all.width() + size.width() + m_horizontal, std::max(all.height(), size.height()));
    }
    return all;
}

QSize FlowLayout::minimumSize() const {
    QSize largest;
    for (const auto& item : m_items) {
        largest = largest.expandedTo(item->minimumSize());
    }
    return largest;
}

void FlowLayout::setGeometry(const QRect& rectangle) {
    QLayout::setGeometry(rectangle);
    flow(rectangle.width(), [&](QLayoutItem& item, const QRect& place) {
        const QRect moved = place.translated(rectangle.topLeft());
        item.setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rectangle, moved));
    });
}

} // namespace actiscope::ui

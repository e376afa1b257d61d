#include "ui/controls/row_layout.h"

#include <QLabel>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace actiscope::ui {

RowLayout::~RowLayout() = default;

void RowLayout::addWidget(QWidget* widget, int stretch) {
    addChildWidget(widget);
    m_cells.push_back({std::make_unique<QWidgetItem>(widget), stretch});
    invalidate();
}

void RowLayout::addStretch(int stretch) {
    m_cells.push_back({std::make_unique<QSpacerItem>(0, 0), stretch});
    invalidate();
}

void RowLayout::addSpacing(int pixels) {
    m_cells.push_back({std::make_unique<QSpacerItem>(pixels, 0), 0});
    invalidate();
}

void RowLayout::addItem(QLayoutItem* item) {
    m_cells.push_back({std::unique_ptr<QLayoutItem>(item), 0});
    invalidate();
}

QLayoutItem* RowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_cells[static_cast<std::size_t>(index)].item.get()
                                         : nullptr;
}

QLayoutItem* RowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    const auto place = m_cells.begin() + index;
    QLayoutItem* item = place->item.release();
    m_cells.erase(place);
    invalidate();
    return item;
}

int RowLayout::gap() const {
    const int own = spacing();
    return own >= 0 || parentWidget() == nullptr
               ? std::max(own, 0)
               : parentWidget()->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing);
}

bool RowLayout::keepsWithNext(std::size_t index) const {
    const auto* label = qobject_cast<const QLabel*>(m_cells[index].item->widget());
    return label != nullptr && label->buddy() != nullptr && index + 1 < m_cells.size() &&
           m_cells[index + 1].item->widget() == label->buddy();
}

/// What may not be torn apart.
std::vector<RowLayout::Line> RowLayout::groups() const {
    std::vector<Line> all;
    bool joined = false;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        QLayoutItem& item = *m_cells[i].item;
        if (item.spacerItem() == nullptr && item.isEmpty()) {
            continue; // hidden
        }
        if (joined) {
            all.back().push_back(i);
        } else {
            all.push_back({i});
        }
        joined = keepsWithNext(i);
    }
    return all;
}

std::vector<RowLayout::Line> RowLayout::lines(int width) const {
    std::vector<Line> all;
    for (const Line& group : groups()) {
        Line longer = all.empty() ? Line() : all.back();
        longer.insert(longer.end(), group.begin(), group.end());
        const bool fits = !all.empty() && minimumWidthOf(longer) <= width;
        if (fits) {
            all.back() = std::move(longer);
        } else if (m_cells[group.front()].item->spacerItem() == nullptr || all.empty()) {
            all.push_back(group);
        } // else a space at the end of a row, which is nothing
    }
    return all;
}

int RowLayout::minimumWidthOf(const Line& line) const {
    int width = 0;
    int widgets = 0;
    for (const std::size_t i : line) {
        width += m_cells[i].item->minimumSize().width();
        widgets += m_cells[i].item->spacerItem() == nullptr ? 1 : 0;
    }
    return width + std::max(0, widgets - 1) * gap();
}

int RowLayout::heightOf(const Line& line) const {
    int height = 0;
    for (const std::size_t i : line) {
        height = std::max(height, m_cells[i].item->sizeHint().height());
    }
    return height;
}

int RowLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const std::vector<Line> all = lines(width - margins.left() - margins.right());
    for (const Line& line : all) {
        height += heightOf(line);
    }
    return height + std::max(0, static_cast<int>(all.size()) - 1) * gap();
}

QSize RowLayout::sizeHint() const {
    Line whole;
    int width = 0;
    int widgets = 0;
    for (const Line& group : groups()) {
        whole.insert(whole.end(), group.begin(), group.end());
    }
    for (const std::size_t i : whole) {
        width += m_cells[i].item->sizeHint().width();
        widgets += m_cells[i].item->spacerItem() == nullptr ? 1 : 0;
    }
    const QMargins margins = contentsMargins();
    return {width + std::max(0, widgets - 1) * gap() + margins.left() + margins.right(),
            heightOf(whole) + margins.top() + margins.bottom()};
}

QSize RowLayout::minimumSize() const {
    int width = 0;
    int height = 0;
    for (const Line& group : groups()) {
        width = std::max(width, minimumWidthOf(group));
        height = std::max(height, heightOf(group));
    }
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), height + margins.top() + margins.bottom()};
}

void RowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const QRect inside = rect.marginsRemoved(contentsMargins());
    int top = inside.top();
    for (const Line& line : lines(inside.width())) {
        const int height = heightOf(line);
        place(line, QRect(inside.left(), top, inside.width(), height));
        top += height + gap();
    }
}

/// Everybody gets the least, then up to what it would like, then what is left goes by stretch.
void RowLayout::place(const Line& line, const QRect& rect) const {
    std::vector<int> widths;
    int left = rect.width() - minimumWidthOf(line);
    int stretches = 0;
    for (const std::size_t i : line) {
        const Cell& cell = m_cells[i];
        const int least = cell.item->minimumSize().width();
        const int more = std::clamp(cell.item->sizeHint().width() - least, 0, std::max(left, 0));
        widths.push_back(least + (cell.stretch > 0 ? 0 : more));
        left -= cell.stretch > 0 ? 0 : more;
        stretches += cell.stretch;
    }
    int x = rect.left();
    for (std::size_t k = 0; k < line.size(); ++k) {
        const Cell& cell = m_cells[line[k]];
        if (cell.stretch > 0 && left > 0) {
            const int share = left * cell.stretch / stretches;
            const int most = cell.item->maximumSize().width();
            const int width = cell.item->spacerItem() != nullptr
                                  ? widths[k] + share
                                  : std::min(widths[k] + share, most);
            left -= width - widths[k];
            widths[k] = width;
        }
        stretches -= cell.stretch;
        const int height = std::min(rect.height(), cell.item->maximumSize().height());
        const int width = std::min(widths[k], rect.right() + 1 - x);
        cell.item->setGeometry(QStyle::visualRect(
            parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight, rect,
            QRect(x, rect.top() + (rect.height() - height) / 2, std::max(width, 0), height)));
        x += widths[k] + (cell.item->spacerItem() == nullptr ? gap() : 0);
    }
}

} // namespace actiscope::ui

#include "ui/controls/function/activation_picker.h"

#include "core/activation/catalogue.h"
#include "ui/controls/function/picker/function_ranking.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/small_curve.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>
#include <set>

namespace actiscope::ui {
namespace {

constexpr int kIdRole = Qt::UserRole;

bool isHeading(const QListWidgetItem* item) {
    return item->flags() == Qt::NoItemFlags;
}

/// A heading takes a row of its own, a function a tile: its curve, below it its name.
class TileDelegate : public QStyledItemDelegate {
public:
    explicit TileDelegate(QListWidget* list) : QStyledItemDelegate(list), m_list(*list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const Look& look = lookOf(m_list);
        if (isHeading(m_list.item(index.row()))) {
            const int line = QFontMetrics(look.font(TextRole::strong)).lineSpacing();
            return {m_list.viewport()->width() - part::kBorder, line + space::kApart};
        }
        // As many as fit, and the rest of the row shared among them.
        const int row = m_list.viewport()->width() - part::kBorder;
        const QSize usual = part::kPickerTile * look.scale;
        return {row / std::max(1, row / usual.width()), usual.height()};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Look& look = lookOf(m_list);
        const QString text = index.data().toString();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (isHeading(m_list.item(index.row()))) {
            painter->setFont(look.font(TextRole::caption));
            painter->setPen(look.colors.faint);
            painter->drawText(option.rect, Qt::AlignLeft | Qt::AlignBottom, text);
        } else {
            paintTile(*painter, option, index, look);
        }
        painter->restore();
    }

private:
    void paintTile(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const Look& look) const {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool focus = option.state.testFlag(QStyle::State_HasFocus);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter.setBrush(chosen ? look.colors.accentSoft : look.colors.stripe);
            painter.setPen(chosen ? QPen(look.colors.accent, focus ? part::kFocus : part::kBorder)
                                  : QPen(Qt::NoPen));
            painter.drawRoundedRect(QRectF(option.rect).marginsRemoved(tile::kFrame), part::kRadius,
                                    part::kRadius);
        }
        const QRect inside = option.rect.adjusted(space::kNear, space::kUsual, -space::kNear,
                                                  -space::kUsual);
        const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(&painter, inside, Qt::AlignTop | Qt::AlignHCenter);
        painter.setFont(look.font(TextRole::caption));
        painter.setPen(chosen ? look.colors.accent : look.colors.text);
        painter.drawText(inside, Qt::AlignBottom | Qt::AlignHCenter,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                          inside.width()));
    }

    const QListWidget& m_list;
};

} // namespace

QString ActivationPicker::familyTitle(Family family) {
    switch (family) {
    case Family::linear:
        return tr("Linear");
    case Family::threshold:
        return tr("Thresholds and shrinkage");
    case Family::sigmoid:
        return tr("Sigmoids and bells");
    case Family::relu:
        return tr("Rectifiers");
    case Family::elu:
        return tr("Smooth rectifiers");
    case Family::gated:
        return tr("Gated: x times a gate");
    case Family::polynomial:
        return tr("Powers and logarithms");
    case Family::periodic:
        return tr("Periodic");
    case Family::custom:
        return tr("Your own");
    }
    return {};
}

QPixmap curveThumbnail(const Activation& activation, const QSize& size, const QPen& line,
                       const QColor& axis, double devicePixelRatio) {
    QPixmap pixmap(size * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSmallCurve(painter, QRectF(QPointF(0.0, 0.0), size), activation,
                    {.axis = axis, .value = line, .slope = Qt::NoPen});
    return pixmap;
}

ActivationPicker::ActivationPicker(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new TileDelegate(this));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Family family : families()) {
        addHeading(familyTitle(family));
        for (const ActivationDefinition& row : catalogue()) {
            if (row.family == family) {
                addFunction(row);
            }
        }
    }
    drawIcons();
    // The selection, not the current item: a screen reader's "select" changes only that.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        const QString id = currentId();
        if (!id.isEmpty()) {
            emit picked(id);
        }
    });
}

void ActivationPicker::addHeading(const QString& text) {
    auto* item = new QListWidgetItem(text, this);
    item->setFlags(Qt::NoItemFlags);
}

void ActivationPicker::addFunction(const ActivationDefinition& row) {
    auto* item = new QListWidgetItem(toQString(row.name), this);
    item->setData(kIdRole, toQString(row.id));
    item->setToolTip(
        QStringLiteral("%1: f(x) = %2").arg(toQString(row.name), toQString(row.formula)));
}

void ActivationPicker::filter(const QString& text) {
    m_text = text;
    std::set<QString> found;
    for (const FunctionMatch& match : rankedFunctions(text)) {
        found.insert(toQString(match.function->id));
    }
    QListWidgetItem* heading = nullptr;
    for (int i = 0; i < count(); ++i) {
        if (isHeading(item(i))) {
            heading = item(i);
            heading->setHidden(true);
            continue;
        }
        const bool fits = found.contains(item(i)->data(kIdRole).toString());
        item(i)->setHidden(!fits);
        if (fits && heading != nullptr) {
            heading->setHidden(false);
        }
    }
}

int ActivationPicker::shownCount() const {
    int shown = 0;
    for (int i = 0; i < count(); ++i) {
        shown += !isHeading(item(i)) && !item(i)->isHidden() ? 1 : 0;
    }
    return shown;
}

void ActivationPicker::pickFirst() {
    const auto matches = rankedFunctions(m_text);
    const QString best = m_text.trimmed().isEmpty() || matches.empty()
                             ? QString()
                             : toQString(matches.front().function->id);
    for (int i = 0; i < count(); ++i) {
        const bool first = best.isEmpty() && !isHeading(item(i)) && !item(i)->isHidden();
        if (first || (!best.isEmpty() && item(i)->data(kIdRole).toString() == best)) {
            setCurrentItem(item(i), QItemSelectionModel::ClearAndSelect);
            return;
        }
    }
}

QString ActivationPicker::currentId() const {
    const auto chosen = selectedItems();
    return chosen.isEmpty() ? QString() : chosen.front()->data(kIdRole).toString();
}

void ActivationPicker::setCurrentId(std::string_view id) {
    const QString wanted = toQString(id);
    if (currentId() == wanted) {
        return;
    }
    const QSignalBlocker block(this);
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kIdRole).toString() == wanted) {
            setCurrentItem(item(i), QItemSelectionModel::ClearAndSelect);
            scrollToItem(item(i), QAbstractItemView::PositionAtCenter);
        }
    }
}

void ActivationPicker::drawIcons() {
    const Look& look = lookOf(*this);
    setIconSize(part::kPickerCurve * look.scale);
    const QPen line = look.pen(look.colors.value, &Strokes::thumbnail);
    for (int i = 0; i < count(); ++i) {
        if (isHeading(item(i))) {
            continue;
        }
        const Activation activation(item(i)->data(kIdRole).toString().toStdString());
        item(i)->setIcon(
            QIcon(curveThumbnail(activation, iconSize(), line, look.colors.axis,
                                 devicePixelRatioF())));
    }
}

/// How many tiles stand beside each other follows from the width; the choice stays in sight.
void ActivationPicker::resizeEvent(QResizeEvent* event) {
    QListWidget::resizeEvent(event);
    scrollToItem(currentItem());
}

void ActivationPicker::showEvent(QShowEvent* event) {
    QListWidget::showEvent(event);
    // Only now has the list its size: the choice in the middle, its relatives around it.
    scrollToItem(currentItem(), QAbstractItemView::PositionAtCenter);
}

void ActivationPicker::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        drawIcons();
    }
}

} // namespace actiscope::ui

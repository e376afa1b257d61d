#include "ui/controls/function/activation_picker.h"

#include "core/activation/catalogue.h"
#include "core/activation/lookup.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/curve/small_curve.h"

#include <QEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <set>

namespace actiscope::ui {
namespace {

constexpr int kIdRole = Qt::UserRole;

bool isHeading(const QListWidgetItem* item) {
    return item->flags() == Qt::NoItemFlags;
}

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
    setIconSize(sizes::kThumbnail * lookOf(*this).scale);
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
    item->setFont(textFont(TextRole::strong, font()));
}

void ActivationPicker::addFunction(const ActivationDefinition& row) {
    auto* item = new QListWidgetItem(toQString(row.name), this);
    item->setData(kIdRole, toQString(row.id));
    item->setToolTip(QStringLiteral("f(x) = ") + toQString(row.formula));
}

void ActivationPicker::filter(const QString& text) {
    std::set<QString> fitting;
    m_best.clear();
    for (const RankedName& name : rankedNames(catalogue(), text.trimmed().toStdString())) {
        const QString id = toQString(name.row->id);
        if (m_best.isEmpty() && !text.trimmed().isEmpty()) {
            m_best = id;
        }
        fitting.insert(id);
    }
    QListWidgetItem* heading = nullptr;
    for (int i = 0; i < count(); ++i) {
        if (isHeading(item(i))) {
            heading = item(i);
            heading->setHidden(true);
            continue;
        }
        const bool fits = fitting.contains(item(i)->data(kIdRole).toString());
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
    for (int i = 0; i < count(); ++i) {
        const bool best = m_best.isEmpty() || item(i)->data(kIdRole).toString() == m_best;
        if (!isHeading(item(i)) && !item(i)->isHidden() && best) {
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
    const double width = look.strokes.thumbnail;
    for (int i = 0; i < count(); ++i) {
        if (isHeading(item(i))) {
            continue;
        }
        const Activation activation(item(i)->data(kIdRole).toString().toStdString());
        QIcon icon(curveThumbnail(activation, iconSize(), QPen(look.colors.value, width),
                                  look.colors.axis, devicePixelRatioF()));
        // On the highlight the usual colours would vanish.
        const QColor onHighlight = look.colors.onAccent;
        const QColor axis = translucent(onHighlight, opacity::kChosenAxis);
        icon.addPixmap(curveThumbnail(activation, iconSize(), QPen(onHighlight, width), axis,
                                      devicePixelRatioF()),
                       QIcon::Selected);
        item(i)->setIcon(icon);
    }
}

void ActivationPicker::showEvent(QShowEvent* event) {
    QListWidget::showEvent(event);
    // Only now has the list its size: the choice in the middle, its relatives around it.
    scrollToItem(currentItem(), QAbstractItemView::PositionAtCenter);
}

void ActivationPicker::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        drawIcons();
    }
}

} // namespace actiscope::ui

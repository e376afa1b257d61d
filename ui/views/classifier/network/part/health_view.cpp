#include "ui/views/classifier/network/part/health_view.h"

#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"
#include "ui/views/classifier/run_words.h"

#include <QHeaderView>
#include <QListWidget>
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// For the one line under the drawing.
QString troubleWord(const Trouble& trouble) {
    switch (trouble.kind) {
    case Trouble::Kind::none:
        break;
    case Trouble::Kind::vanishing:
        return HealthButton::tr("⚠ vanishing");
    case Trouble::Kind::exploding:
        return HealthButton::tr("⚠ exploding");
    case Trouble::Kind::saturated:
        return HealthButton::tr("⚠ saturated");
    case Trouble::Kind::jumping:
        return HealthButton::tr("⚠ jumping");
    }
    return {};
}

} // namespace

HealthView::HealthView(QWidget* parent)
    : QWidget(parent), m_layers(new QTableWidget(this)), m_units(new QListWidget(this)) {
    m_layers->setObjectName(QStringLiteral("layer_health"));
    m_layers->setAccessibleName(tr("Health of the layers"));
    const QStringList heads{tr("layer"),       tr("f(z)"),        tr("rms δ"),
                            tr("same sign %"), tr("saturated %"), tr("dead")};
    const QStringList hints{
        {},
        tr("Mean and standard deviation of the outputs"),
        tr("Root mean square of δ = ∂loss/∂z"),
        tr("How often the gradients of a unit's weights have no two signs"),
        tr("Samples for which f′ is nearly 0, over the units"),
        tr("Units with f′ = 0 for every sample")};
    m_layers->setColumnCount(static_cast<int>(heads.size()));
    m_layers->setHorizontalHeaderLabels(heads);
    for (int column = 0; column < heads.size(); ++column) {
        m_layers->horizontalHeaderItem(column)->setToolTip(hints[column]);
    }
    m_layers->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_layers->verticalHeader()->hide();
    m_layers->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_layers->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_layers->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layers->setFrameShape(QFrame::NoFrame);
    m_units->setObjectName(QStringLiteral("unit_health"));
    m_units->setAccessibleName(tr("Health of the hidden units"));
    m_units->setWordWrap(true);
    m_units->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_units->setToolTip(tr("A double-click or Enter shows the unit's input under the curve"));
    m_units->setFixedHeight(sizes::kHealthList);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_layers);
    layout->addWidget(m_units);
    setMinimumWidth(sizes::kHealthWidth);
    connect(m_units, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        if (place.x() > 0) {
            emit unitOpened({place.x(), place.y()});
        }
    });
}

void HealthView::show(const NetworkHealth& health, const Trouble& trouble) {
    showLayers(health);
    showUnits(health, trouble);
}

void HealthView::showLayers(const NetworkHealth& health) {
    const auto rows = static_cast<int>(health.layers.size());
    m_layers->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const LayerHealth& layer = health.layers[static_cast<std::size_t>(row)];
        const bool output = row + 1 == rows;
        double useless = 0.0;
        int dead = 0;
        for (const UnitHealth& unit : layer.units) {
            useless += uselessShare(unit) / static_cast<double>(layer.units.size());
            dead += unit.isDead() ? 1 : 0;
        }
        const QStringList texts{output ? tr("output") : QString::number(row + 1),
                                QStringLiteral("%1 ± %2").arg(
                                    numberWithDecimals(layer.output.mean, 2),
                                    numberWithDecimals(layer.output.deviation, 2)),
                                numberWithDigits(std::hypot(layer.delta.mean,
                                                            layer.delta.deviation),
                                                 2),
                                percentText(layer.sameSign, 0),
                                output ? QString() : percentText(useless, 0),
                                output ? QString()
                                       : QStringLiteral("%1 / %2").arg(dead).arg(
                                             static_cast<int>(layer.units.size()))};
        for (int column = 0; column < texts.size(); ++column) {
            if (m_layers->item(row, column) == nullptr) {
                auto* item = new QTableWidgetItem;
                item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                   : Qt::AlignRight | Qt::AlignVCenter);
                m_layers->setItem(row, column, item);
            }
            m_layers->item(row, column)->setText(texts[column]);
        }
    }
}

void HealthView::showUnits(const NetworkHealth& health, const Trouble& trouble) {
    const int row = m_units->currentRow();
    QStringList texts;
    std::vector<QPoint> places;
    for (std::size_t l = 0; l < health.layers.size(); ++l) {
        const auto& units = health.layers[l].units;
        for (std::size_t u = 0; u < units.size(); ++u) {
            const QString text = unitHealthText(units[u], health.samples);
            if (!text.isEmpty()) {
                texts.append(tr("unit %1.%2: %3").arg(l + 1).arg(u + 1).arg(text));
                places.emplace_back(static_cast<int>(l) + 1, static_cast<int>(u) + 1);
            }
        }
    }
    if (trouble.kind != Trouble::Kind::none) {
        texts.prepend(troubleText(trouble) + QLatin1Char(' ') + troubleHelp(trouble));
        places.emplace(places.begin(), 0, 0);
    } else if (texts.isEmpty()) {
        texts.append(tr("All hidden units are well: none is dead or mostly saturated."));
        places.emplace_back(0, 0);
    }
    // Rows are kept while their number is the same, so that the selection stays.
    while (m_units->count() > texts.size()) {
        delete m_units->takeItem(m_units->count() - 1);
    }
    while (m_units->count() < texts.size()) {
        m_units->addItem(QString());
    }
    for (int i = 0; i < m_units->count(); ++i) {
        m_units->item(i)->setText(texts[i]);
        m_units->item(i)->setData(Qt::UserRole, places[static_cast<std::size_t>(i)]);
    }
    m_units->setCurrentRow(std::min(row, m_units->count() - 1));
}

double uselessShare(const NetworkHealth& health) {
    double sum = 0.0;
    int units = 0;
    for (const LayerHealth& layer : health.layers) {
        for (const UnitHealth& unit : layer.units) {
            sum += uselessShare(unit);
            ++units;
        }
    }
    return units > 0 ? sum / units : 0.0;
}

HealthButton::HealthButton(QWidget* parent) : QToolButton(parent) {
    setObjectName(QStringLiteral("network_health"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Table per layer, and the units that something ails"));
    setAccessibleName(tr("Health of the network"));
}

void HealthButton::show(const NetworkHealth& health, const Trouble& trouble) {
    m_dead = health.deadUnits();
    m_isWell = m_dead == 0 && trouble.kind == Trouble::Kind::none;
    m_state = trouble.kind != Trouble::Kind::none ? troubleWord(trouble)
              : m_dead > 0                        ? tr("⚠ %1 dead").arg(m_dead)
                                                  : tr("✓ none dead");
    const QString percent = percentText(uselessShare(health), 0);
    m_anySaturated = percent != QLatin1String("0");
    m_saturated = tr("%1 % saturated").arg(percent);
    m_share = QStringLiteral("%1 %").arg(percent);
    const QString name = tr("Health of the network: %1, %2").arg(m_state, m_saturated);
    if (name != accessibleName()) {
        setAccessibleName(name);
        update();
    }
}

QSize HealthButton::sizeHint() const {
    const int height = lookOf(*this).scaled(part::kChipHeight);
    return {fontMetrics().horizontalAdvance(m_state + QStringLiteral("   ") + m_saturated), height};
}

QSize HealthButton::minimumSizeHint() const {
    const int height = lookOf(*this).scaled(part::kChipHeight);
    return {height, height};
}

void HealthButton::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse() || isDown()) {
        painter.setPen(hasFocus() ? QPen(look.colors.accent, part::kFocus) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? look.colors.stripe : look.colors.card);
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
    const QRect inside = rect().adjusted(space::kNear, 0, -space::kNear, 0);
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(m_isWell ? look.colors.ok : look.colors.bad);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, m_state);
    const int room = inside.width() - painter.fontMetrics().horizontalAdvance(m_state);
    painter.setFont(look.font(TextRole::body));
    const bool fits =
        painter.fontMetrics().horizontalAdvance(m_saturated) + space::kApart <= room;
    painter.setPen(m_anySaturated ? look.colors.warningText : look.colors.faint);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, fits ? m_saturated : m_share);
}

} // namespace actiscope::ui

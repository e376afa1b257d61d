#include "ui/views/classifier/network/layer_bar.h"

#include "ui/controls/setting/settings_form.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/icons.h"
#include "ui/parts/role_label.h"
#include "ui/views/classifier/network/part/hidden_edit.h"
#include "ui/views/classifier/task_forms.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {
namespace {

/// A number that can be pressed, without a frame.
class CountButton : public QToolButton {
public:
    explicit CountButton(QWidget* parent) : QToolButton(parent) {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const Look& look = lookOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (hasFocus() || underMouse()) {
            painter.setPen(hasFocus() ? QPen(look.colors.accent, part::kFocus) : QPen(Qt::NoPen));
            painter.setBrush(underMouse() ? look.colors.stripe : look.colors.card);
            painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                    part::kRadius);
        }
        painter.setFont(look.font(TextRole::strong));
        painter.setPen(look.colors.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

LayerBar::LayerBar(SessionStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_inputs(new Chip({}, this)), m_settings(new Popover(this)) {
    setObjectName(QStringLiteral("layers"));
    setAccessibleName(tr("Hidden layers"));
    m_inputs->setObjectName(QStringLiteral("network_settings"));
    m_inputs->setAccessibleName(tr("Inputs and initial weights"));
    m_inputs->setToolTip(m_inputs->accessibleName());
    m_inputs->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setThemedIcon(m_inputs, QStringLiteral("gear"));
    buildSettings();
    connect(m_inputs, &QToolButton::clicked, this, &LayerBar::openSettings);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { followSession(now); });
    followSession(store.session());
}

void LayerBar::buildSettings() {
    m_settings->setAttribute(Qt::WA_DeleteOnClose, false);
    m_settings->setObjectName(QStringLiteral("network_settings_popover"));
    m_settings->setAccessibleName(m_inputs->accessibleName());
    m_settings->body().addWidget(
        new RoleLabel(TextRole::strong, m_inputs->accessibleName(), m_settings));
    m_settings->body().addWidget(new HiddenEdit(m_store, m_settings));
    m_settings->body().addWidget(new SettingsForm(m_store, networkRows(), m_settings));
}

void LayerBar::openSettings() {
    m_settings->openBelow(*m_inputs);
}

QSize LayerBar::sizeHint() const {
    const int height = lookOf(*this).scaled(part::kChipHeight);
    return {height, height};
}

void LayerBar::setPane(Pane pane) {
    m_pane = pane;
    for (const Layer& layer : m_layers) {
        layer.popover->setPane(pane);
    }
}

QToolButton* LayerBar::addStep(std::size_t layer, const QString& icon, const QString& id,
                               const QString& name, int change) {
    auto* button = new Chip({}, this);
    button->setObjectName(id);
    button->setAccessibleName(name);
    button->setToolTip(tr("%1; training starts anew (↻)").arg(name));
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRepeat(true);
    setThemedIcon(button, icon);
    connect(button, &QToolButton::clicked, this, [this, layer, change] {
        m_store.edit({}, [&](Session& session) {
            int& units = session.training.hidden[layer];
            units = std::clamp(units + change, 1, kMostUnits);
        });
    });
    return button;
}

void LayerBar::addLayer() {
    const std::size_t layer = m_layers.size();
    const int number = static_cast<int>(layer) + 1;
    const QString id = QStringLiteral("layer%1").arg(number);
    Layer added{};
    added.fewer = addStep(layer, QStringLiteral("minus"), id + QStringLiteral("_fewer"),
                          tr("One unit less in layer %1").arg(number), -1);
    added.count = new CountButton(this);
    added.count->setObjectName(id);
    added.more = addStep(layer, QStringLiteral("plus"), id + QStringLiteral("_more"),
                         tr("One unit more in layer %1").arg(number), 1);
    added.popover = new LayerPopover(m_store, layer, this);
    added.popover->setPane(m_pane);
    connect(added.count, &QToolButton::clicked, this,
            [added] { added.popover->openBelow(*added.count); });
    m_layers.push_back(added);
}

void LayerBar::followSession(const Session& session) {
    const auto& hidden = session.training.hidden;
    while (m_layers.size() < hidden.size()) {
        addLayer();
    }
    for (std::size_t l = 0; l < hidden.size(); ++l) {
        const Layer& layer = m_layers[l];
        layer.count->setText(QString::number(hidden[l]));
        layer.count->setAccessibleName(
            tr("Layer %1: %2 units").arg(static_cast<int>(l) + 1).arg(hidden[l]));
        layer.count->setToolTip(tr("Units and function of layer %1").arg(static_cast<int>(l) + 1));
        layer.fewer->setEnabled(hidden[l] > 1);
        layer.more->setEnabled(hidden[l] < kMostUnits);
    }
    place();
}

void LayerBar::follow(const DiagramLayout& layout) {
    m_columns.clear();
    for (int c = 0; c < layout.columns(); ++c) {
        m_columns.push_back(layout.xOf(c));
    }
    m_pitch = layout.columns() > 2 ? layout.xOf(2) - layout.xOf(1) : width();
    place();
}

void LayerBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

/// With a number in the middle of each column; − and + as wide as the columns stand apart.
void LayerBar::place() {
    const Look& look = lookOf(*this);
    const std::size_t layers = m_store.session().training.hidden.size();
    const bool known = m_columns.size() == layers + 2;
    const int high = height();
    const int count = look.scaled(diagram::kCount);
    const auto pitch = static_cast<int>(m_pitch);
    const int side = std::min(high, (pitch - count) / 2);
    const bool stepped = side >= look.scaled(diagram::kNarrowButton);
    if (known) {
        const auto x = static_cast<int>(m_columns.front());
        const int w = std::min(high, std::max(count, pitch));
        m_inputs->setGeometry(std::max(0, x - w / 2), 0, w, high);
    }
    for (std::size_t l = 0; l < m_layers.size(); ++l) {
        const Layer& layer = m_layers[l];
        const bool exists = l < layers && known;
        layer.count->setVisible(exists);
        layer.fewer->setVisible(exists && stepped);
        layer.more->setVisible(exists && stepped);
        if (!exists) {
            continue;
        }
        const auto x = static_cast<int>(m_columns[l + 1]);
        const int w = std::min(std::max(pitch, 1), count);
        layer.count->setGeometry(x - w / 2, 0, w, high);
        layer.fewer->setGeometry(x - w / 2 - side, 0, side, high);
        layer.more->setGeometry(x + w - w / 2, 0, side, high);
    }
}

} // namespace actiscope::ui

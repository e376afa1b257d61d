#include "ui/views/classifier/network/part/layer_popover.h"

#include "core/activation/catalogue.h"
#include "core/session/activation_choice.h"
#include "ui/controls/choice_box.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"

#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace actiscope::ui {

LayerPopover::LayerPopover(SessionStore& store, std::size_t layer, QWidget* parent)
    : Popover(parent),
      m_store(store),
      m_layer(layer),
      m_units(new QSpinBox(this)),
      m_activation(new ChoiceBox<QString>(this)) {
    setAttribute(Qt::WA_DeleteOnClose, false);
    const int number = static_cast<int>(layer) + 1;
    const QString id = QStringLiteral("layer%1").arg(number);
    setObjectName(id + QStringLiteral("_popover"));
    setAccessibleName(tr("Layer %1").arg(number));
    m_units->setObjectName(id + QStringLiteral("_units"));
    m_units->setAccessibleName(tr("Units of layer %1").arg(number));
    m_units->setToolTip(tr("A change starts training anew (↻)."));
    m_units->setRange(1, kMostUnits);
    m_units->setKeyboardTracking(false);
    m_activation->setObjectName(id + QStringLiteral("_activation"));
    m_activation->setAccessibleName(tr("Activation of layer %1").arg(number));
    m_activation->setToolTip(tr("Another activation keeps the weights"));
    for (const ActivationDefinition& definition : catalogue()) {
        m_activation->addChoice({toQString(definition.id), toQString(definition.name)});
    }
    auto* remove = new QPushButton(tr("Remove this layer"), this);
    remove->setObjectName(id + QStringLiteral("_remove"));
    remove->setAccessibleName(tr("Remove layer %1").arg(number));
    body().addWidget(new RoleLabel(TextRole::strong, accessibleName(), this));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(space::kNear);
    form->addRow(tr("Units"), m_units);
    form->addRow(tr("Function"), m_activation);
    body().addLayout(form);
    body().addWidget(remove);
    connect(m_units, &QSpinBox::valueChanged, this, [this](int units) {
        m_store.edit({}, [&](Session& s) { s.training.hidden[m_layer] = units; });
    });
    m_activation->whenPicked(this, [this](const QString& chosen) { choose(chosen); });
    connect(remove, &QPushButton::clicked, this, &LayerPopover::removeLayer);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void LayerPopover::setPane(Pane pane) {
    m_pane = pane;
    follow(m_store.session());
}

void LayerPopover::follow(const Session& session) {
    const auto& hidden = session.training.hidden;
    if (m_layer >= hidden.size()) {
        close();
        return;
    }
    const QSignalBlocker block(m_units);
    m_units->setValue(hidden[m_layer]);
    const std::vector<Activation> chosen =
        perHiddenLayer(session.training.activations, hidden.size());
    const Activation& activation =
        m_pane == Pane::compared ? session.classifier.compared : chosen[m_layer];
    m_activation->setValue(toQString(activation.id()));
}

void LayerPopover::choose(const QString& id) {
    m_store.edit({}, [&](Session& session) {
        if (m_pane == Pane::compared) {
            session.classifier.compared = Activation(id.toStdString());
        } else {
            chooseLayerActivation(session, m_layer, id.toStdString());
        }
    });
}

void LayerPopover::removeLayer() {
    close();
    m_store.edit({}, [this](Session& session) {
        auto& hidden = session.training.hidden;
        auto& activations = session.training.activations;
        const auto place = static_cast<std::ptrdiff_t>(m_layer);
        if (activations.size() == hidden.size() && hidden.size() > 1) {
            activations.erase(activations.begin() + place);
        }
        hidden.erase(hidden.begin() + place);
        fitActivations(session);
    });
}

} // namespace actiscope::ui

#include "ui/views/classifier/network/layer_table.h"

#include "core/activation/catalogue.h"
#include "core/session/activation_choice.h"
#include "ui/controls/choice_box.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace actiscope::ui {

LayerTable::LayerTable(SessionStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_layout(new QGridLayout(this)) {
    m_layout->setContentsMargins(margins::kRows);
    m_layout->setVerticalSpacing(space::kTight);
    m_layout->setColumnStretch(2, 1);
    m_layout->setRowStretch(kMostHiddenLayers, 1);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void LayerTable::addRow() {
    const std::size_t layer = m_rows.size();
    const int number = static_cast<int>(layer) + 1;
    Row row{new QLabel(tr("layer %1").arg(number), this), new QSpinBox(this),
            new ChoiceBox<QString>(this)};
    row.units->setObjectName(QStringLiteral("layer%1_units").arg(number));
    row.units->setAccessibleName(tr("Units of layer %1").arg(number));
    row.units->setToolTip(tr("A change starts training anew (↻)."));
    row.units->setRange(1, kMostUnits);
    row.units->setKeyboardTracking(false);
    row.activation->setObjectName(QStringLiteral("layer%1_activation").arg(number));
    row.activation->setAccessibleName(tr("Activation of layer %1").arg(number));
    row.activation->setToolTip(tr("Another activation keeps the weights"));
    row.activation->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.activation->setMinimumContentsLength(8);
    for (const ActivationDefinition& definition : catalogue()) {
        row.activation->addChoice({toQString(definition.id), toQString(definition.name)});
    }
    m_layout->addWidget(row.label, static_cast<int>(layer), 0);
    m_layout->addWidget(row.units, static_cast<int>(layer), 1);
    m_layout->addWidget(row.activation, static_cast<int>(layer), 2);
    connect(row.units, &QSpinBox::valueChanged, this,
            [this, layer](int units) { setUnits(layer, units); });
    row.activation->whenPicked(this,
                               [this, layer](const QString& id) { setActivation(layer, id); });
    m_rows.push_back(row);
}

void LayerTable::follow(const Session& session) {
    const auto& hidden = session.training.hidden;
    while (m_rows.size() < hidden.size()) {
        addRow();
    }
    const auto activations = perHiddenLayer(session.training.activations, hidden.size());
    for (std::size_t l = 0; l < m_rows.size(); ++l) {
        const Row& row = m_rows[l];
        const bool exists = l < hidden.size();
        row.label->setVisible(exists);
        row.units->setVisible(exists);
        row.activation->setVisible(exists);
        if (exists) {
            const QSignalBlocker block(row.units);
            row.units->setValue(hidden[l]);
            row.activation->setValue(toQString(activations[l].id()));
        }
    }
}

void LayerTable::setUnits(std::size_t layer, int units) {
    m_store.edit({}, [&](Session& session) { session.training.hidden[layer] = units; });
}

void LayerTable::setActivation(std::size_t layer, const QString& id) {
    m_store.edit(
        {}, [&](Session& session) { chooseLayerActivation(session, layer, id.toStdString()); });
}

} // namespace actiscope::ui

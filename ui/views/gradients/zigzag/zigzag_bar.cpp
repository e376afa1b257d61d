#include "ui/views/gradients/zigzag/zigzag_bar.h"

#include "core/activation/catalogue.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

ParameterSlider* addSlider(SessionStore& store, QWidget* parent, const QString& id,
                           const QString& label, const QString& name, const char* key,
                           double ZigZagView::*member) {
    auto* slider = new ParameterSlider(id, label, name, settingRange(Section::zigzag, key), parent);
    QObject::connect(
        slider, &ParameterSlider::valueEdited, parent, [&store, id, member](double value) {
            store.edit(id.toStdString(), [member, value](Session& s) { s.zigzag.*member = value; });
        });
    QObject::connect(slider, &ParameterSlider::released, parent,
                     [&store] { store.closeUndoEntry(); });
    return slider;
}

} // namespace

ZigZagBar::ZigZagBar(SessionStore& store, QWidget* row, QWidget* column, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_choices(new QWidget(column)),
      m_rate(addSlider(store, row, QStringLiteral("zigzag_rate"), tr("rate / best"),
                       tr("Learning rate in units of the best one of each bowl"), "rate",
                       &ZigZagView::rate)),
      m_momentum(addSlider(store, row, QStringLiteral("zigzag_momentum"), tr("momentum"),
                           tr("Momentum"), "momentum", &ZigZagView::momentum)),
      m_batch(new QSpinBox(m_choices)),
      m_inputs(new ChoiceBox<ZigZagInputs>(m_choices)),
      m_beside(new ChoiceBox<QString>(m_choices)),
      m_centre(new CheckChip(tr("centre the inputs"), m_choices)) {
    m_choices->setObjectName(QStringLiteral("zigzag_bar"));
    m_rate->addSweep(m_sweep);
    buildBatch();
    buildChoices();
    placeChoices();
    m_controls = {m_rate, m_momentum};
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void ZigZagBar::buildBatch() {
    m_batch->setObjectName(QStringLiteral("zigzag_batch"));
    m_batch->setAccessibleName(tr("Samples per step"));
    m_batch->setToolTip(tr("Samples per step; a batch takes its gradient from these alone"));
    m_batch->setRange(ZigZagView::kAll, ZigZagView::kSamples);
    m_batch->setSpecialValueText(tr("all"));
    connect(m_batch, &QSpinBox::valueChanged, this, [this](int samples) {
        m_store.edit("zigzag_batch", [samples](Session& s) { s.zigzag.batch = samples; });
    });
}

void ZigZagBar::buildChoices() {
    m_inputs->setObjectName(QStringLiteral("zigzag_inputs"));
    m_inputs->setAccessibleName(tr("Inputs of the unit"));
    m_inputs->setToolTip(tr("What feeds the unit on the left"));
    m_inputs->setChoices({{ZigZagInputs::function, tr("f(z), z ~ N(0, 1)")},
                          {ZigZagInputs::normal, QStringLiteral("N(m, s²)")}});
    m_inputs->whenPicked(this, [this](ZigZagInputs inputs) {
        m_store.edit({}, [inputs](Session& s) { s.zigzag.inputs = inputs; });
    });
    m_beside->setObjectName(QStringLiteral("zigzag_beside"));
    m_beside->setAccessibleName(tr("What stands beside it"));
    m_beside->addChoice({QString(), tr("the same, centred")});
    for (const ActivationDefinition& definition : catalogue()) {
        if (definition.family != Family::custom) {
            m_beside->addChoice({toQString(definition.id), toQString(definition.name)});
        }
    }
    m_beside->whenPicked(this, [this](const QString& id) {
        m_store.edit({}, [&id](Session& s) {
            s.zigzag.beside = id.isEmpty() ? ZigZagBeside::centred : ZigZagBeside::function;
            if (!id.isEmpty()) {
                s.zigzag.compared = Activation(id.toStdString());
            }
        });
    });
    m_centre->setObjectName(QStringLiteral("zigzag_centre"));
    m_centre->setToolTip(tr("Subtract their mean from the inputs of both bowls"));
    connect(m_centre, &QCheckBox::toggled, this,
            [this](bool on) { m_store.edit({}, [on](Session& s) { s.zigzag.centre = on; }); });
}

void ZigZagBar::placeChoices() {
    auto* grid = new QGridLayout(m_choices);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::kApart);
    grid->setColumnStretch(1, 1);
    const auto addLabelled = [&](int line, const QString& text, QWidget* control) {
        auto* label = new QLabel(text, m_choices);
        label->setBuddy(control);
        grid->addWidget(label, line, 0);
        grid->addWidget(control, line, 1);
    };
    addLabelled(0, tr("inputs"), m_inputs);
    addLabelled(1, tr("beside"), m_beside);
    addLabelled(2, tr("batch"), m_batch);
    grid->addWidget(m_centre, 3, 1);
}

void ZigZagBar::follow(const Session& session) {
    const ZigZagView& view = session.zigzag;
    m_rate->setValue(view.rate);
    m_momentum->setValue(view.momentum);
    const QSignalBlocker blockBatch(m_batch);
    const QSignalBlocker blockCentre(m_centre);
    m_batch->setValue(view.batch);
    m_centre->setChecked(view.centre);
    m_inputs->setValue(view.inputs);
    m_beside->setValue(view.beside == ZigZagBeside::centred ? QString()
                                                            : toQString(view.compared.id()));
}

NormalInputs::NormalInputs(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_mean(addSlider(store, this, QStringLiteral("zigzag_mean"), QStringLiteral("m ="),
                       tr("Mean of the inputs"), "mean", &ZigZagView::mean)),
      m_deviation(addSlider(store, this, QStringLiteral("zigzag_sd"), QStringLiteral("s ="),
                            tr("Standard deviation of the inputs"), "sd", &ZigZagView::deviation)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kNear);
    layout->addWidget(m_mean);
    layout->addWidget(m_deviation);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void NormalInputs::follow(const Session& session) {
    m_mean->setValue(session.zigzag.mean);
    m_deviation->setValue(session.zigzag.deviation);
    setVisible(session.zigzag.inputs == ZigZagInputs::normal);
}

} // namespace actiscope::ui

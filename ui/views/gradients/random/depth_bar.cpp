#include "ui/views/gradients/random/depth_bar.h"

#include "ui/controls/setting/setting_range.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/over/popover.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace actiscope::ui {

DepthBar::DepthBar(SessionStore& store, QWidget* parent) : QObject(parent), m_store(store) {
    m_layers = addSlider(
        QStringLiteral("depth_layers"), tr("layers"), tr("Layers of the random network"), "layers",
        [](GradientsView& v, double value) { v.layers = static_cast<int>(std::lround(value)); },
        parent);
    m_width = addSlider(
        QStringLiteral("depth_width"), tr("width"), tr("Units in each layer"), "width",
        [](GradientsView& v, double value) { v.width = static_cast<int>(std::lround(value)); },
        parent);
    m_gain = addSlider(
        QStringLiteral("depth_gain"), tr("gain"), tr("All weights times this"), "gain",
        [](GradientsView& v, double value) { v.gain = value; }, parent);
    buildInitializer(parent);
    buildMore(parent);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now.gradients); });
    follow(store.session().gradients);
}

ParameterSlider* DepthBar::addSlider(const QString& id, const QString& label, const QString& name,
                                     std::string_view key, void (*set)(GradientsView&, double),
                                     QWidget* parent) {
    auto* slider =
        new ParameterSlider(id, label, name, settingRange(Section::gradients, key), parent);
    connect(slider, &ParameterSlider::valueEdited, this, [this, id, set](double value) {
        m_store.edit(id.toStdString(), [set, value](Session& s) { set(s.gradients, value); });
    });
    connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    m_controls.push_back(slider);
    return slider;
}

void DepthBar::buildInitializer(QWidget* parent) {
    auto* caption = new QLabel(tr("weights"), parent);
    m_initializer = new ChoiceBox<int>(parent);
    m_initializer->setObjectName(QStringLiteral("depth_initializer"));
    m_initializer->setAccessibleName(tr("How the weights are drawn"));
    m_initializer->setChoices({
        {static_cast<int>(Initializer::uniformFanIn), tr("U(±1/√n)"),
         tr("U(−1/√n, 1/√n), the common heuristic")},
        {static_cast<int>(Initializer::xavier), QStringLiteral("Xavier"), {}},
        {static_cast<int>(Initializer::he), QStringLiteral("He"), {}},
        {static_cast<int>(Initializer::lecun), QStringLiteral("LeCun"), {}},
        {static_cast<int>(Initializer::unitGain), tr("1/√E[f²]"), tr("keeps E[z²] at 1")},
        {static_cast<int>(Initializer::zero), tr("all zero"), {}},
    });
    caption->setBuddy(m_initializer);
    m_initializer->whenPicked(this, [this](int picked) {
        m_store.edit({}, [picked](Session& s) {
            s.gradients.initializer = static_cast<Initializer>(picked);
        });
    });
    // Between width and gain.
    m_controls.insert(m_controls.begin() + 2, {caption, m_initializer});
}

/// What is needed less often: biases, seed, skip connections, unit variance.
void DepthBar::buildMore(QWidget* parent) {
    auto* chip = new Chip(tr("More…"), parent);
    chip->setObjectName(QStringLiteral("depth_more"));
    chip->setAccessibleName(tr("More about the random network"));
    m_controls.push_back(chip);
    m_more = new Popover(chip);
    m_more->setAttribute(Qt::WA_DeleteOnClose, false);
    m_more->setAccessibleName(chip->accessibleName());
    m_more->setObjectName(QStringLiteral("depth_more_popover"));
    connect(chip, &Chip::clicked, this, [this, chip] { m_more->openBelow(*chip); });
    m_bias = addSlider(
        QStringLiteral("depth_bias"), tr("biases, sd"), tr("Standard deviation of the biases"),
        "bias_sd", [](GradientsView& v, double value) { v.biasDeviation = value; }, m_more);
    m_controls.pop_back(); // it stands in the small window
    m_more->body().addWidget(m_bias);
    auto* row = new QHBoxLayout;
    auto* caption = new QLabel(tr("seed"), m_more);
    m_seed = new QSpinBox(m_more);
    m_seed->setObjectName(QStringLiteral("depth_seed"));
    m_seed->setAccessibleName(tr("Seed of the random network"));
    m_seed->setRange(0, static_cast<int>(Session::kLargestSeed));
    caption->setBuddy(m_seed);
    row->addWidget(caption);
    row->addWidget(m_seed, 1);
    m_more->body().addLayout(row);
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) {
        m_store.edit("depth_seed",
                     [seed](Session& s) { s.gradients.seed = static_cast<std::uint64_t>(seed); });
    });
    const auto addCheck = [this](const QString& id, const QString& text,
                                 bool GradientsView::*member) {
        auto* check = new CheckChip(text, m_more);
        check->setObjectName(id);
        m_more->body().addWidget(check);
        connect(check, &QCheckBox::toggled, this, [this, member](bool on) {
            m_store.edit({}, [member, on](Session& s) { s.gradients.*member = on; });
        });
        return check;
    };
    m_skip = addCheck(QStringLiteral("depth_skip"), tr("skip connections: x + f(z)"),
                      &GradientsView::skip);
    m_unitVariance = addCheck(QStringLiteral("depth_lsuv"), tr("LSUV: every layer's sd of z is 1"),
                              &GradientsView::unitVariance);
}

void DepthBar::follow(const GradientsView& view) {
    const QSignalBlocker blocks[] = {QSignalBlocker(m_seed), QSignalBlocker(m_skip),
                                     QSignalBlocker(m_unitVariance)};
    m_layers->setValue(view.layers);
    m_width->setValue(view.width);
    m_gain->setValue(view.gain);
    m_bias->setValue(view.biasDeviation);
    m_initializer->setValue(static_cast<int>(view.initializer));
    m_seed->setValue(static_cast<int>(view.seed));
    m_skip->setChecked(view.skip);
    m_unitVariance->setChecked(view.unitVariance);
}

} // namespace actiscope::ui

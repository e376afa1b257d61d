#include "ui/views/features/feature_bar.h"

#include "core/network/architecture.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/look/sizes.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>

namespace actiscope::ui {

FeatureBar::FeatureBar(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_unitCaption(new QLabel(tr("&unit"), this)),
      m_unit(new QSpinBox(this)),
      m_float32(new QCheckBox(tr("in &float32"), this)),
      m_pointCaption(new QLabel(tr("aro&und x ="), this)),
      m_pointX1(new NumberBox(this)),
      m_pointX2(new NumberBox(this)) {
    using V = FeaturesView;
    m_w1 = addSlider(QStringLiteral("feature_w1"), QStringLiteral("w1"), tr("Weight of x1"),
                     settingRange(Section::features, "w1"), &V::w1);
    m_w2 = addSlider(QStringLiteral("feature_w2"), QStringLiteral("w2"), tr("Weight of x2"),
                     settingRange(Section::features, "w2"), &V::w2);
    m_b = addSlider(QStringLiteral("feature_b"), QStringLiteral("b"),
                    tr("Bias, around which f is expanded"), settingRange(Section::features, "b"),
                    &V::b);
    m_lambda = addSlider(
        QStringLiteral("feature_lambda"), QStringLiteral("λ"), tr("Scale λ of the gate"),
        settingRange(Section::features, "lambda", RealSlider::Scale::logarithmic), &V::lambda);
    m_b->addSweep(m_sweep);
    m_order = new ParameterSlider(QStringLiteral("feature_order"), tr("order ="),
                                  tr("Order of the Taylor polynomial"),
                                  settingRange(Section::features, "order"), this);
    setUpPoint(m_pointX1, QStringLiteral("feature_point_x1"),
               tr("x1 of the point around which the network is expanded"), &V::pointX1);
    setUpPoint(m_pointX2, QStringLiteral("feature_point_x2"),
               tr("x2 of the point around which the network is expanded"), &V::pointX2);
    build();
    connect(m_order, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("features.order", [value](Session& s) {
            s.features.order = static_cast<int>(std::lround(value));
            if (s.features.powerX1 + s.features.powerX2 > s.features.order) {
                s.features.powerX1 = V::kAllTerms;
                s.features.powerX2 = V::kAllTerms;
            }
        });
    });
    connect(m_order, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    connect(m_unit, &QSpinBox::valueChanged, this, [this](int unit) {
        m_store.edit("features.unit", [unit](Session& s) { s.features.unit = unit; });
    });
    connect(m_float32, &QCheckBox::toggled, this, [this](bool on) {
        m_store.edit({}, [on](Session& s) {
            s.features.arithmetic = on ? Format::float32 : Format::float64;
        });
    });
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void FeatureBar::setUpPoint(NumberBox* box, const QString& id, const QString& name,
                            double FeaturesView::*member) {
    box->setObjectName(id);
    box->setAccessibleName(name);
    limitTo(*box, Section::features, "point_x1"); // both coordinates alike
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, id, member](double value) {
        m_store.edit(id.toStdString(), [member, value](Session& s) { s.features.*member = value; });
    });
}

ParameterSlider* FeatureBar::addSlider(const QString& id, const QString& label, const QString& name,
                                       const ParameterSlider::Range& range,
                                       double FeaturesView::*member) {
    auto* slider = new ParameterSlider(id, label, name, range, this);
    connect(slider, &ParameterSlider::valueEdited, this, [this, id, member](double value) {
        m_store.edit(id.toStdString(), [member, value](Session& s) { s.features.*member = value; });
    });
    connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    return slider;
}

void FeatureBar::build() {
    m_unit->setObjectName(QStringLiteral("feature_unit"));
    m_unit->setAccessibleName(tr("Unit of the first hidden layer"));
    m_unit->setRange(1, kMostUnits);
    m_unitCaption->setBuddy(m_unit);
    m_float32->setObjectName(QStringLiteral("feature_float32"));
    m_float32->setToolTip(tr("Compute the gate in single precision, as training does: below some λ "
                             "rounding eats the difference"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUsual); // a unit and its three numbers on a small screen
    m_pointCaption->setBuddy(m_pointX1);
    for (QWidget* fixed : std::initializer_list<QWidget*>{m_unitCaption, m_unit, m_pointCaption,
                                                          m_pointX1, m_pointX2}) {
        layout->addWidget(fixed);
    }
    for (ParameterSlider* slider : {m_w1, m_w2, m_b, m_lambda}) {
        layout->addWidget(slider, 1);
    }
    layout->addWidget(m_float32);
    layout->addWidget(m_order, 1);
}

void FeatureBar::follow(const Session& now) {
    const FeaturesView& view = now.features;
    const QSignalBlocker blockUnit(m_unit);
    const QSignalBlocker blockFloat(m_float32);
    m_unit->setValue(view.unit);
    m_float32->setChecked(view.arithmetic != Format::float64);
    m_order->setValue(view.order);
    m_lambda->setValue(view.lambda);
    const QSignalBlocker blockX1(m_pointX1);
    const QSignalBlocker blockX2(m_pointX2);
    m_pointX1->setValue(view.pointX1);
    m_pointX2->setValue(view.pointX2);
    const bool network = view.subject == Subject::network;
    m_pointCaption->setVisible(network);
    m_pointX1->setVisible(network);
    m_pointX2->setVisible(network);
    const bool gate = view.subject == Subject::gate;
    const bool free = view.subject == Subject::neuron || view.subject == Subject::pair;
    const bool linked = view.subject == Subject::unit || network;
    m_unit->setVisible(view.subject == Subject::unit);
    m_unitCaption->setVisible(view.subject == Subject::unit);
    m_lambda->setVisible(gate);
    m_float32->setVisible(gate);
    m_w1->setVisible(free || view.subject == Subject::unit);
    m_w2->setVisible(free || view.subject == Subject::unit);
    m_b->setVisible(!network);
    // Only what can be moved can sweep.
    m_b->findChild<QToolButton*>()->setVisible(!linked);
    m_w1->setEnabled(free);
    m_w2->setEnabled(free);
    m_b->setEnabled(free || gate);
    if (!linked) {
        m_w1->setValue(view.w1);
        m_w2->setValue(view.w2);
        m_b->setValue(view.b);
    }
}

void FeatureBar::showLearned(const Ridge& ridge) {
    m_w1->setValue(ridge.w1);
    m_w2->setValue(ridge.w2);
    m_b->setValue(ridge.bias);
}

} // namespace actiscope::ui

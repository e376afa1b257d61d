#include "ui/panels/input_bar.h"

#include "core/analysis/regions.h"
#include "ui/controls/parameter_slider.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace actiscope::ui {

InputBar::InputBar(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_show(new QCheckBox(tr("Input &z ~ N(μ, σ)"), this)),
      m_shares(new QLabel(this)) {
    const InputDistribution defaults;
    m_show->setObjectName(QStringLiteral("show_input"));
    m_show->setToolTip(tr("Draw the distribution of a unit's input under the curve"));
    m_mean = new ParameterSlider(
        QStringLiteral("input_mean"), QStringLiteral("μ ="), tr("Mean of the input"),
        {-InputDistribution::kWidestMean, InputDistribution::kWidestMean, 0.1, defaults.mean},
        this);
    m_deviation = new ParameterSlider(
        QStringLiteral("input_deviation"), QStringLiteral("σ ="),
        tr("Standard deviation of the input"),
        {InputDistribution::kNarrowest, InputDistribution::kWidest, 0.05, defaults.deviation},
        this);
    m_shares->setObjectName(QStringLiteral("input_shares"));
    m_shares->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Room for the longest text, so that the sliders do not move while numbers change.
    m_shares->setMinimumWidth(fontMetrics().horizontalAdvance(sharesText(1.0, 1.0)) + 12);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_show);
    layout->addWidget(m_mean, 1);
    layout->addWidget(m_deviation, 1);
    layout->addWidget(m_shares);

    connect(m_show, &QCheckBox::toggled, this, [this](bool shown) {
        m_store.edit({}, [shown](Session& s) { s.curves.input.shown = shown; });
    });
    connect(m_mean, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("input_mean", [value](Session& s) { s.curves.input.mean = value; });
    });
    connect(m_deviation, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("input_deviation", [value](Session& s) { s.curves.input.deviation = value; });
    });
    for (ParameterSlider* slider : {m_mean, m_deviation}) {
        connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    }
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

QString InputBar::sharesText(double saturated, double dead) {
    return tr("%1 % saturated, %2 % dead")
        .arg(QString::number(100.0 * saturated, 'f', 1), QString::number(100.0 * dead, 'f', 1));
}

void InputBar::follow(const Session& session) {
    const InputDistribution& input = session.curves.input;
    {
        const QSignalBlocker block(m_show);
        m_show->setChecked(input.shown);
    }
    m_mean->setValue(input.mean);
    m_deviation->setValue(input.deviation);
    m_mean->setEnabled(input.shown);
    m_deviation->setEnabled(input.shown);
    if (!input.shown) {
        m_shares->clear();
        return;
    }
    const Regions regions = findRegions(session.activation(), session.curves.range.xMin,
                                        session.curves.range.xMax, session.curves.epsilon);
    m_shares->setText(sharesText(gaussianShare(regions.saturated, input.mean, input.deviation),
                                 gaussianShare(regions.dead, input.mean, input.deviation)));
}

} // namespace actiscope::ui

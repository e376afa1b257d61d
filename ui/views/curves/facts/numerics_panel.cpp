#include "ui/views/curves/facts/numerics_panel.h"

#include "core/activation/frameworks.h"
#include "core/analysis/precision.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/text_labels.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/views/curves/curve_words.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

QLabel* caption(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    makeBold(label);
    label->setWordWrap(true);
    return label;
}

/// The call and what it returns; without such a function the framework's name.
QString frameworkRow(const QString& framework, const FrameworkSlope& slope) {
    const QString name = slope.slope ? toQString(slope.call) : framework;
    const QString value = slope.slope
                              ? QStringLiteral("<b>%1</b>").arg(shownNumber(*slope.slope))
                              : NumericsPanel::tr("none", "the framework has no such function");
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>").arg(name, value);
}

} // namespace

NumericsPanel::NumericsPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_format(new ChoiceBox<Format>(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margins::kTab);
    layout->setSpacing(space::kClose);
    QLabel* formatCaption = caption(tr("A&rithmetic"), this);
    formatCaption->setBuddy(m_format);
    m_format->setObjectName(QStringLiteral("arithmetic"));
    m_format->setAccessibleName(tr("Arithmetic of the curves"));
    m_format->setToolTip(tr("Every operation and every elementary function is rounded to this "
                            "format; the curves show what is left"));
    for (const Format format : {Format::float64, Format::float32, Format::float16}) {
        m_format->addChoice({format, toQString(formatName(format))});
    }
    layout->addWidget(formatCaption);
    layout->addWidget(m_format);
    layout->addWidget(caption(tr("f′ is exactly 0"), this));
    m_zero = addText(QStringLiteral("zero_slope"));
    layout->addSpacing(space::kUsual);
    m_naive = new QCheckBox(tr("text&book formula"), this);
    m_naive->setObjectName(QStringLiteral("naive"));
    m_naive->setToolTip(tr("Draw f′ as textbooks write it, in the same arithmetic"));
    layout->addWidget(m_naive);
    m_naiveText = addText(QStringLiteral("naive_text"));
    layout->addSpacing(space::kUsual);
    layout->addWidget(caption(tr("What software returns at a kink"), this));
    m_kinks = addText(QStringLiteral("framework_slopes"));
    m_kinks->setTextFormat(Qt::RichText);
    layout->addStretch(1);

    m_format->whenPicked(this, [this](Format format) {
        m_store.edit({}, [format](Session& s) { s.curves.arithmetic = format; });
    });
    connect(m_naive, &QCheckBox::toggled, this,
            [this](bool on) { m_store.edit({}, [on](Session& s) { s.curves.naive = on; }); });
    m_delay.setSingleShot(true);
    constexpr int kDelayMilliseconds = 60;
    m_delay.setInterval(kDelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &NumericsPanel::refresh);
    connect(&store, &SessionStore::changed, this,
            [this](const Session& before, const Session& now) {
                follow(now);
                const bool other = !(before.activation() == now.activation()) ||
                                   before.curves.arithmetic != now.curves.arithmetic;
                if (isVisible() && other && !m_delay.isActive()) {
                    m_delay.start();
                }
            });
    follow(store.session());
}

QLabel* NumericsPanel::addText(const QString& id) {
    auto* label = new QLabel(this);
    label->setObjectName(id);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout()->addWidget(label);
    return label;
}

void NumericsPanel::follow(const Session& session) {
    const QSignalBlocker blockFormat(m_format);
    const QSignalBlocker blockNaive(m_naive);
    m_format->setValue(session.curves.arithmetic);
    m_naive->setEnabled(naiveForm(session.activation()) != nullptr);
    m_naive->setChecked(session.curves.naive && m_naive->isEnabled());
}

void NumericsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

QString NumericsPanel::naiveText(const Session& session) const {
    const Activation& activation = session.activation();
    const NaiveForm* form = naiveForm(activation);
    if (form == nullptr) {
        return tr("No other formula in common use for this function.");
    }
    const NaiveFailure failure = naiveFailure(*form, activation, session.curves.arithmetic);
    QString text =
        tr("f′ = %1\nexactly 0: %2").arg(toQString(form->slope), wholeLineText(failure.zeroSlope));
    if (!failure.undefined.empty()) {
        text += QLatin1Char('\n') +
                tr("infinite or undefined: %1").arg(wholeLineText(failure.undefined));
    }
    return text;
}

QString NumericsPanel::kinkText(const Activation& activation) const {
    const auto kinks = kinkSlopes(activation);
    if (kinks.empty()) {
        return activation.isCustom() || activation.maxout() != nullptr
                   ? tr("Known for the functions of the libraries only.")
                   : tr("This function has no kink.");
    }
    QString text;
    for (const KinkSlopes& kink : kinks) {
        text += tr("f′(%1) is, by").arg(shownNumber(kink.x, 1.0)) + QStringLiteral("<table>") +
                frameworkRow(QStringLiteral("PyTorch"), kink.pytorch) +
                frameworkRow(QStringLiteral("TensorFlow"), kink.tensorflow) +
                frameworkRow(QStringLiteral("JAX"), kink.jax) + QStringLiteral("</table>");
    }
    return text;
}

void NumericsPanel::refresh() {
    const Session& session = m_store.session();
    const Activation& activation = session.activation();
    m_zero->setText(wholeLineText(zeroSlopeIntervals(activation, session.curves.arithmetic)));
    m_naiveText->setText(naiveText(session));
    m_kinks->setText(kinkText(activation));
}

} // namespace actiscope::ui

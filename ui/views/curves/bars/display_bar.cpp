#include "ui/views/curves/bars/display_bar.h"

#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/over/popover.h"
#include "ui/views/curves/bars/popover_chip.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace actiscope::ui {

DisplayBar::DisplayBar(SessionStore& store, QWidget* parent) : QWidget(parent), m_store(store) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    m_second = addCheck(QStringLiteral("second_derivative"), QStringLiteral("f″"),
                        tr("Second derivative f″"), tr("Draw f″ by automatic differentiation"),
                        &CurveView::second);
    m_log = addCheck(QStringLiteral("log_slope"), tr("log |f′|"), tr("|f′| on a log axis"),
                     tr("Draw |f′| on a logarithmic axis at the right: how fast a gradient dies"),
                     &CurveView::logSlope);
    m_trail =
        addCheck(QStringLiteral("trail"), tr("trai&l"), tr("Trail"),
                 tr("While a parameter moves, its last curves stay and fade"), &CurveView::trail);

    m_chip = new PopoverChip(QStringLiteral("epsilon"), tr("Slope threshold epsilon"), this);
    layout->addWidget(m_chip);
    m_epsilon = new ParameterSlider(
        QStringLiteral("epsilon"), tr("small slope below ε ="), tr("Slope threshold epsilon"),
        settingRange(Section::curves, "epsilon", RealSlider::Scale::logarithmic),
        &m_chip->popover());
    m_epsilon->setMinimumWidth(part::kDrawer);
    m_chip->body().addWidget(m_epsilon);

    connect(m_epsilon, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("epsilon", [value](Session& s) { s.curves.epsilon = value; });
    });
    connect(m_epsilon, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

QCheckBox* DisplayBar::addCheck(const QString& id, const QString& text, const QString& name,
                                const QString& hint, bool CurveView::*member) {
    auto* box = new CheckChip(text, this);
    box->setObjectName(id);
    box->setToolTip(hint);
    box->setAccessibleName(name);
    layout()->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, member](bool on) {
        m_store.edit({}, [member, on](Session& s) { s.curves.*member = on; });
    });
    return box;
}

void DisplayBar::follow(const Session& session) {
    const CurveView& view = session.curves;
    m_epsilon->setValue(view.epsilon);
    m_chip->setState(QStringLiteral("|f′| < %1").arg(shownNumber(view.epsilon)));
    for (const auto& [box, on] : {std::pair{m_second, view.second}, std::pair{m_log, view.logSlope},
                                  std::pair{m_trail, view.trail}}) {
        const QSignalBlocker block(box);
        box->setChecked(on);
    }
}

} // namespace actiscope::ui

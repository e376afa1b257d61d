#include "ui/views/approximation/sum/way_list.h"

#include "ui/look/chart_sizes.h"
#include "ui/look/sizes.h"
#include "ui/views/approximation/sum/sum_painting.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

constexpr Eigen::Index kWayPoints = 121;

} // namespace

WayButton::WayButton(const QString& name, const QString& note, QWidget* parent)
    : QAbstractButton(parent), m_note(note) {
    setText(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tell();
}

void WayButton::setNote(const QString& note) {
    m_note = note;
    tell();
}

void WayButton::showSum(const TargetFunction& target, const std::optional<FittedSum>& fit) {
    m_x = gridOf(target, kWayPoints);
    m_target = target.at(m_x);
    m_sum = fit ? fit->sum.at(m_x) : Eigen::ArrayXd();
    m_error = fit ? errorText(fit->error.sup) : QStringLiteral("–");
    tell();
}

void WayButton::tell() {
    const QString text = tr("%1, %2: largest error %3").arg(this->text(), m_note, m_error);
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize WayButton::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(chart::kColumn) - 2 * part::kCard.left(), look.scaled(chart::kWayRow)};
}

void WayButton::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).marginsRemoved(tile::kFrame);
    painter.setPen(QPen(isChecked() || hasFocus() ? look.colors.accent : look.colors.edge,
                        hasFocus() ? part::kFocus : part::kBorder));
    painter.setBrush(isChecked() ? look.colors.accentSoft : look.colors.card);
    painter.drawRoundedRect(box, part::kRadius, part::kRadius);

    const QRectF inside = box.adjusted(space::kApart, space::kNear, -space::kApart, -space::kNear);
    const double curve = look.scaled(chart::kWayCurve);
    if (m_target.size() > 0) {
        const double low = m_target.minCoeff();
        const double high = m_target.maxCoeff();
        const double room = 0.15 * (high - low) + 1e-9;
        const Axes axes(QRectF(inside.left(), inside.top(), curve, inside.height()),
                        {m_x[0], m_x[m_x.size() - 1], low - room, high + room});
        painter.save();
        painter.setClipRect(axes.area());
        painter.setBrush(Qt::NoBrush);
        paintLine(painter, axes.line(m_x, m_target),
                  dotted(QPen(look.colors.text, look.strokes.probe)));
        if (m_sum.size() > 0) {
            paintLine(painter, axes.line(m_x, m_sum),
                      look.line(&Colors::value, &Strokes::thumbnail));
        }
        painter.restore();
    }
    const QFont title = look.font(TextRole::title);
    const double number = QFontMetricsF(title).horizontalAdvance(m_error);
    const QRectF words = inside.adjusted(curve + space::kGroup, 0, -number - space::kApart, 0);
    painter.setPen(look.colors.text);
    painter.setFont(title);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_error);
    painter.setFont(look.font(TextRole::strong));
    const QRectF upper(words.topLeft(), QSizeF(words.width(), 0.5 * words.height()));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(
        upper.translated(0, upper.height()), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_note, Qt::ElideRight, words.width()));
}

WayList::WayList(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUsual);
    auto* group = new QButtonGroup(this);
    const struct {
        const char* id;
        QString name;
        QString note;
    } rows[] = {{"way_by_hand", tr("by hand"), tr("steps, bumps")},
                {"way_solved", tr("solved"), tr("least squares")},
                {"way_trained", tr("trained"), tr("Adam")}};
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = new WayButton(rows[i].name, rows[i].note, this);
        m_buttons[i]->setObjectName(QLatin1String(rows[i].id));
        group->addButton(m_buttons[i], static_cast<int>(i));
        layout->addWidget(m_buttons[i]);
    }
    // Toggled rather than clicked: that is what a screen reader does.
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) {
            emit chosen(static_cast<FitWay>(id));
        }
    });
}

void WayList::setChosen(FitWay way) {
    button(way).setChecked(true); // the session has it already: no edit follows
}

} // namespace actiscope::ui

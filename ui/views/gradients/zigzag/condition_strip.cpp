#include "ui/views/gradients/zigzag/condition_strip.h"

#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kFarthest = 1000.0; ///< what has more stands at the end
constexpr double kRoom = 1.15;       ///< of the axis beyond the last function
constexpr int kConditionDigits = 3;
/// Named before the others, where there is room.
constexpr std::array<std::string_view, 10> kKnown{
    "relu", "elu", "gelu", "silu", "softplus", "abs", "gaussian", "exp", "step", "hard_sigmoid"};

} // namespace

ConditionStrip::ConditionStrip(QWidget* parent) : QWidget(parent) {
    markAsPicture(*this);
    setObjectName(QStringLiteral("zigzag_conditions"));
    setAccessibleName(tr("κ of every function"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConditionStrip::setConditions(const std::vector<FunctionCondition>& conditions) {
    m_conditions = conditions;
    double last = 2.0;
    for (const FunctionCondition& row : conditions) {
        if (row.condition <= kFarthest) {
            last = std::max(last, row.condition);
        }
    }
    m_end = kRoom * last;
    layOut();
    tell();
}

void ConditionStrip::setChosen(std::string_view chosen, std::string_view compared) {
    if (m_chosen != chosen || m_compared != compared) {
        m_chosen = chosen;
        m_compared = compared;
        layOut();
        tell();
    }
}

QSize ConditionStrip::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(part::kEmptyText),
            look.scaled(2 * zigzag::kStripLine + zigzag::kStripTicks) +
                look.scaled(zigzag::kStripLine + zigzag::kGap)};
}

QSize ConditionStrip::minimumSizeHint() const {
    return {zigzag::kSmallestBowl, sizeHint().height()};
}

double ConditionStrip::placeOf(double condition) const {
    const double margin = lookOf(*this).scaled(zigzag::kTicksLeft);
    const double share = std::log(std::clamp(condition, 1.0, m_end)) / std::log(m_end);
    return margin + share * (width() - 2.0 * margin);
}

bool ConditionStrip::isShown(std::size_t function) const {
    return std::isfinite(m_conditions[function].condition);
}

/// The chosen function and the compared one first, then those that people know, then the rest.
void ConditionStrip::layOut() {
    m_labels.clear();
    const auto tryId = [this](std::string_view id, bool strong) {
        const auto found = std::ranges::find_if(
            m_conditions, [id](const FunctionCondition& row) { return row.definition->id == id; });
        if (found != m_conditions.end()) {
            tryLabel(static_cast<std::size_t>(found - m_conditions.begin()), strong);
        }
    };
    tryId(m_chosen, true);
    tryId(m_compared, true);
    for (const std::string_view id : kKnown) {
        tryId(id, false);
    }
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        tryLabel(i, false);
    }
    update();
}

void ConditionStrip::tryLabel(std::size_t function, bool strong) {
    const FunctionCondition& row = m_conditions[function];
    const bool known = std::ranges::any_of(
        m_labels, [function](const Label& label) { return label.function == function; });
    if (known || !isShown(function)) {
        return;
    }
    const Look& look = lookOf(*this);
    const QString text =
        toQString(row.definition->name) + u' ' + numberWithDigits(row.condition, kConditionDigits);
    const QFontMetricsF metrics(look.font(strong ? TextRole::strong : TextRole::caption));
    const double line = look.scaled(zigzag::kStripLine);
    const double wide = metrics.horizontalAdvance(text);
    const double x = std::clamp(placeOf(row.condition) - 0.5 * wide, 0.0, width() - wide);
    for (int level = 0; level < 2; ++level) {
        const QRectF area(x, level * line, wide, line);
        const QRectF room = area.marginsAdded(QMarginsF(zigzag::kGap, 0.0, zigzag::kGap, 0.0));
        // The thread of a label of the upper row runs through the lower one.
        const double thread = placeOf(row.condition);
        const bool free = std::ranges::none_of(m_labels, [&](const Label& other) {
            const double theirs = placeOf(m_conditions[other.function].condition);
            const bool crossed = (level == 0 && other.area.top() > 0.0 &&
                                  thread > other.area.left() && thread < other.area.right()) ||
                                 (level == 1 && other.area.top() == 0.0 && theirs > area.left() &&
                                  theirs < area.right());
            return crossed || other.area.intersects(room);
        });
        if (free) {
            m_labels.push_back({function, area, text, strong});
            return;
        }
    }
}

void ConditionStrip::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const Colors& colors = look.colors;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double axis = height() - look.scaled(zigzag::kStripTicks);
    const double radius = zigzag::kDot * look.scale;
    const double dots = axis - radius - space::kTight;
    for (const Label& label : m_labels) {
        const double x = placeOf(m_conditions[label.function].condition);
        painter.setPen(look.pen(colors.border, &Strokes::hair));
        painter.drawLine(QPointF(x, label.area.bottom()), QPointF(x, dots));
        painter.setFont(look.font(label.strong ? TextRole::strong : TextRole::caption));
        painter.setPen(label.strong ? colors.accent : colors.faint);
        painter.drawText(label.area, Qt::AlignCenter | Qt::TextDontClip, label.text);
    }
    painter.setPen(look.pen(colors.axis, &Strokes::hair));
    painter.drawLine(QPointF(placeOf(1.0), axis), QPointF(placeOf(m_end), axis));
    painter.setFont(look.font(TextRole::caption));
    const double wide = look.scaled(zigzag::kColumn);
    for (double decade = 1.0; decade <= m_end; decade *= 10.0) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = decade * factor;
            if (tick <= m_end) {
                painter.setPen(colors.faint);
                painter.drawText(QRectF(placeOf(tick) - 0.5 * wide, axis, wide,
                                        look.scaled(zigzag::kStripTicks)),
                                 Qt::AlignHCenter | Qt::AlignBottom, shownNumber(tick));
            }
        }
    }
    // What the axis is, in the widest gap of its ticks.
    painter.setFont(look.font(TextRole::strong));
    painter.setPen(colors.text);
    painter.drawText(QRectF(QPointF(placeOf(1.0) + look.scaled(zigzag::kTicksLeft), axis),
                            QPointF(placeOf(2.0), height())),
                     Qt::AlignLeft | Qt::AlignBottom, tr("κ of every function"));
    const auto drawDot = [&](std::size_t function, const QPen& pen, const QColor& fill) {
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawEllipse(QPointF(placeOf(m_conditions[function].condition), dots), radius,
                            radius);
    };
    const QPen rim(colors.card, part::kBorder);
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        if (isShown(i)) {
            drawDot(i, rim, colors.faint);
        }
    }
    // Over the others; the compared one is hollow: colour alone does not tell the two apart.
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const std::string_view id = m_conditions[i].definition->id;
        if (isShown(i) && id == m_chosen) {
            drawDot(i, rim, colors.accent);
        } else if (isShown(i) && id == m_compared) {
            drawDot(i, look.pen(colors.accent, &Strokes::mark), colors.card);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, part::kFocus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).marginsRemoved(tile::kEdge));
    }
}

void ConditionStrip::resizeEvent(QResizeEvent*) {
    layOut();
}

void ConditionStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
        layOut();
    }
}

int ConditionStrip::nearest(const QPointF& place) const {
    for (const Label& label : m_labels) {
        if (label.area.contains(place)) {
            return static_cast<int>(label.function);
        }
    }
    int best = -1;
    double distance = reach::kSample;
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        const double away =
            isShown(i) ? std::fabs(placeOf(m_conditions[i].condition) - place.x()) : distance;
        if (away < distance) {
            distance = away;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void ConditionStrip::mousePressEvent(QMouseEvent* event) {
    const int function = nearest(event->position());
    if (function >= 0) {
        emit picked(toQString(m_conditions[static_cast<std::size_t>(function)].definition->id));
    }
}

void ConditionStrip::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_conditions.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto here = std::ranges::find_if(m_conditions, [this](const FunctionCondition& row) {
        return row.definition->id == m_compared;
    });
    const auto last = static_cast<std::ptrdiff_t>(m_conditions.size()) - 1;
    const std::ptrdiff_t next =
        here == m_conditions.end()
            ? 0
            : std::clamp(here - m_conditions.begin() + step, std::ptrdiff_t{0}, last);
    if (isShown(static_cast<std::size_t>(next))) {
        emit picked(toQString(m_conditions[static_cast<std::size_t>(next)].definition->id));
    }
}

bool ConditionStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int function = nearest(help->pos());
        const QString text =
            function < 0
                ? tr("A click compares with that function")
                : QStringLiteral("%1, κ = %2")
                      .arg(toQString(
                               m_conditions[static_cast<std::size_t>(function)].definition->name),
                           numberWithDigits(
                               m_conditions[static_cast<std::size_t>(function)].condition,
                               kConditionDigits));
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

void ConditionStrip::tell() {
    QStringList rows;
    for (std::size_t i = 0; i < m_conditions.size(); ++i) {
        if (isShown(i)) {
            rows.append(toQString(m_conditions[i].definition->name) + u' ' +
                        numberWithDigits(m_conditions[i].condition, kConditionDigits));
        }
    }
    setAccessibleDescription(rows.join(QStringLiteral(", ")));
}

} // namespace actiscope::ui

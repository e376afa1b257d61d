#include "ui/controls/function/function_bar.h"

#include "core/activation/random_slope.h"
#include "core/session/settings.h"
#include "ui/controls/function/formula_view.h"
#include "ui/controls/function/function_chip.h"
#include "ui/controls/function/picker/function_picker.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/icons.h"
#include "ui/parts/over/popover.h"
#include "ui/parts/role_label.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// A step of 1, 2 or 5 times a power of ten that divides the range into about a hundred.
double niceStep(double span) {
    const double raw = span / 100.0;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double digit = raw / power;
    return power * (digit < 2.0 ? 1.0 : digit < 5.0 ? 2.0 : 5.0);
}

/// Smaller than this share of its usual size a formula is left out.
constexpr double kReadable = 0.7;

/// In the middle of the height.
void place(QWidget& widget, int left, int width, int height) {
    const int own = std::min(widget.sizeHint().height(), height);
    widget.setGeometry(left, (height - own) / 2, width, own);
}

/// How large the picker is over a window: it ends where the right one of two maps begins, and
/// leaves the transport free.
QSize pickerSize(const QWidget& window, const QPoint& topLeft, const Look& look) {
    constexpr int kRoomForNetwork = 1280;
    constexpr double kEnd = 0.632;       // of the window's width
    constexpr double kNarrowEnd = 0.588; // where the network is a drawer
    constexpr double kBottom = 0.794;
    const double end = window.width() < kRoomForNetwork ? kNarrowEnd : kEnd;
    const int width = qRound(end * window.width()) - topLeft.x();
    const int height = qRound(kBottom * window.height()) - topLeft.y();
    const QSize least = part::kPickerTile * (3.0 * look.scale);
    return QSize(width, height)
        .boundedTo({look.scaled(part::kPickerWidth), look.scaled(part::kPickerHeight)})
        .expandedTo(least);
}

} // namespace

FunctionBar::FunctionBar(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_chip(new FunctionChip(this)),
      m_picker(new FunctionPicker(store)),
      m_popover(new Popover(this)),
      m_formula(new FormulaView(this)),
      m_derivative(new FormulaView(this)),
      m_written(new RoleLabel(TextRole::body, {}, this)),
      m_drawn(new RoleLabel(TextRole::caption, {}, this)),
      m_draw(new Chip({}, this)) {
    m_chip->setObjectName(QStringLiteral("activation_chip"));
    m_formula->setObjectName(QStringLiteral("formula"));
    m_derivative->setObjectName(QStringLiteral("derivative"));
    m_written->setObjectName(QStringLiteral("typed_formula"));
    m_popover->setObjectName(QStringLiteral("picker_popover"));
    m_popover->setAttribute(Qt::WA_DeleteOnClose, false);
    m_popover->installEventFilter(this);
    m_popover->body().addWidget(m_picker);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    buildDraw();
    // A screen reader toggles, it does not click.
    connect(m_chip, &QToolButton::toggled, this, [this](bool on) {
        if (on && !m_popover->isVisible()) {
            openPicker();
        } else if (!on && m_popover->isVisible()) {
            m_popover->close();
        }
    });
    connect(m_picker, &FunctionPicker::finished, this, [this] { m_popover->close(); });
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { showSession(now); });
    showSession(store.session());
}

void FunctionBar::buildDraw() {
    m_drawn->setObjectName(QStringLiteral("drawn_slope"));
    m_draw->setObjectName(QStringLiteral("draw_slope"));
    m_draw->setAccessibleName(tr("Draw another random slope, as training does for every sample"));
    m_draw->setToolTip(m_draw->accessibleName());
    setThemedIcon(m_draw, QStringLiteral("dice"));
    connect(m_draw, &QToolButton::clicked, this, [this] {
        m_store.edit("draw",
                     [](Session& s) { s.curves.draw = s.curves.draw % CurveView::kMostDraws + 1; });
    });
}

void FunctionBar::openPicker() {
    if (m_dock != nullptr) {
        m_chip->setChecked(false);
        m_picker->takeFocus();
        return;
    }
    const QPoint below = m_chip->mapTo(window(), QPoint(0, m_chip->height() + space::kNear));
    m_picker->setFixedSize(pickerSize(*window(), below, lookOf(*this)).shrunkBy(part::kPopover));
    m_popover->openBelow(*m_chip);
    m_chip->setChecked(true);
    m_picker->takeFocus();
}

void FunctionBar::setDock(QWidget* dock) {
    if (m_dock == dock) {
        return;
    }
    m_dock = dock;
    m_popover->close();
    m_picker->setMinimumSize(0, 0);
    m_picker->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    m_picker->setDocked(dock != nullptr);
    if (dock != nullptr) {
        dock->layout()->addWidget(m_picker);
    } else {
        m_popover->body().addWidget(m_picker);
    }
    m_picker->show();
}

void FunctionBar::setReduced(bool reduced) {
    if (m_reduced != reduced) {
        m_reduced = reduced;
        m_chip->setHidden(reduced);
        arrange();
    }
}

bool FunctionBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_popover && event->type() == QEvent::Hide) {
        m_chip->setChecked(false);
    }
    return QWidget::eventFilter(watched, event);
}

void FunctionBar::buildSliders(const ActivationDefinition& definition) {
    for (ParameterSlider* slider : m_sliders) {
        slider->hide();
        // It may live on for a while, below an open menu of its own: it has nothing to say any
        // more.
        slider->disconnect(this);
        slider->deleteLater();
    }
    m_sliders.clear();
    QWidget* before = m_chip;
    for (const ParameterSpec& spec : definition.parameters) {
        const QString name = toQString(spec.name);
        const double step = niceStep(spec.usual.maximum - spec.usual.minimum);
        auto* slider = new ParameterSlider(
            name, toQString(spec.symbol), tr("Parameter %1").arg(name),
            {spec.usual.minimum, spec.usual.maximum, spec.domain.whole ? 1.0 : step,
             spec.defaultValue,
             spec.domain.whole ? RealSlider::Scale::whole : RealSlider::Scale::linear, spec.domain},
            this);
        slider->addSweep(m_sweep);
        connect(slider, &ParameterSlider::valueEdited, this, [this, name](double value) {
            const std::string key = name.toStdString();
            m_store.edit("activation." + key,
                         [&](Session& s) { setActivationParameter(s, key, value); });
        });
        connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
        for (QWidget* part : slider->findChildren<QWidget*>()) {
            if ((part->focusPolicy() & Qt::TabFocus) != 0 && part->focusProxy() == nullptr) {
                setTabOrder(before, part); // made last, but not last in the window
                before = part;
            }
        }
        slider->show();
        m_sliders.push_back(slider);
    }
}

/// What depends on the function alone, not on its parameters.
void FunctionBar::showFunction(const Activation& activation) {
    const ActivationDefinition& definition = activation.definition();
    m_shown = &definition;
    const QString id = toQString(definition.id);
    m_formula->setFormula(QStringLiteral(":/formulas/%1_f.outline").arg(id),
                          QStringLiteral("f(x) = ") + toQString(definition.formula));
    m_derivative->setFormula(QStringLiteral(":/formulas/%1_df.outline").arg(id),
                             QStringLiteral("f'(x) = ") + toQString(definition.derivative));
    buildSliders(definition);
}

void FunctionBar::showDraw(const Session& session) {
    const SlopeBand band = slopeBand(session.activation());
    m_drawn->setText(
        tr("draw %1: slope %2; evaluation uses the mean %3")
            .arg(session.curves.draw)
            .arg(shownNumber(numberedSlope(band, session.curves.draw)), shownNumber(band.mean)));
    m_drawn->setToolTip(m_drawn->text());
}

void FunctionBar::showSession(const Session& session) {
    const Activation& activation = session.activation();
    m_chip->setActivation(activation);
    const bool another = m_shown != &activation.definition();
    if (another) {
        showFunction(activation);
    }
    if (activation.isCustom()) {
        m_written->setToolTip(QStringLiteral("f(x) = ") + toQString(activation.formulaText()));
        arrange();
    }
    if (activation.definition().randomSlope) {
        showDraw(session);
    }
    for (std::size_t i = 0; i < m_sliders.size(); ++i) {
        m_sliders[i]->setValue(activation.parameters()[i]);
    }
    if (another) {
        updateGeometry();
        arrange();
    }
}

int FunctionBar::slidersMinimum() const {
    int sum = 0;
    for (const ParameterSlider* slider : m_sliders) {
        sum += space::kSection + slider->minimumSizeHint().width();
    }
    return sum;
}

QSize FunctionBar::minimumSizeHint() const {
    return {(m_reduced ? 0 : m_chip->sizeHint().width()) + slidersMinimum(),
            lookOf(*this).scaled(part::kActivationChip)};
}

QSize FunctionBar::sizeHint() const {
    const int wide = lookOf(*this).scaled(part::kHeaderSlider) + space::kSection;
    return minimumSizeHint().expandedTo(
        {m_chip->sizeHint().width() + static_cast<int>(m_sliders.size()) * wide, 0});
}

/// By hand: what does not fit is left out, which no layout does.
void FunctionBar::arrange() {
    int left = 0;
    if (!m_reduced) {
        place(*m_chip, left, m_chip->sizeHint().width(), height());
        left += m_chip->width() + space::kSection;
    }
    const auto count = static_cast<int>(m_sliders.size());
    if (count > 0) {
        const int room = (width() - left) / count - space::kSection;
        // Several are shorter, so that something is left for the formula.
        constexpr double kShares[] = {1.0, 0.8, 0.65};
        const double share =
            kShares[std::min<std::size_t>(m_sliders.size(), std::size(kShares)) - 1];
        const int usual = static_cast<int>(share * lookOf(*this).scaled(part::kHeaderSlider));
        for (ParameterSlider* slider : m_sliders) {
            const int own = std::max(slider->minimumSizeHint().width(), std::min(usual, room));
            place(*slider, left, own, height());
            left += own + space::kSection;
        }
    }
    const bool random = m_shown->randomSlope;
    m_draw->setVisible(random && !m_reduced);
    if (random) {
        place(*m_draw, left, m_draw->sizeHint().width(), height());
        left += m_draw->width() + space::kApart;
    }
    m_ruleAt = placeFormulas(left);
    update();
}

/// From there on to the right; answers where the hairline before them is, or −1.
int FunctionBar::placeFormulas(int left) {
    const int begin = left + space::kSection;
    const int room = width() - begin;
    const bool custom = m_store.session().activation().isCustom();
    m_written->setText(m_written->fontMetrics().elidedText(m_written->toolTip(), Qt::ElideRight,
                                                           std::max(0, room)));
    const int one = m_formula->sizeHint().width();
    const int two = m_derivative->sizeHint().width();
    const double both = double(room - space::kBlock) / std::max(1, one + two);
    const double first = double(room) / std::max(1, one);
    const int drawn = m_drawn->sizeHint().width();
    const bool showsWritten = custom && !m_reduced && room >= m_written->sizeHint().height();
    const bool showsDrawn = m_shown->randomSlope && !m_reduced && room >= drawn;
    const bool showsFirst = !custom && !m_reduced && !showsDrawn && first >= kReadable;
    const bool showsBoth = showsFirst && both >= kReadable;
    m_written->setVisible(showsWritten);
    m_drawn->setVisible(showsDrawn);
    m_formula->setVisible(showsFirst);
    m_derivative->setVisible(showsBoth);
    if (showsWritten) {
        place(*m_written, begin, std::min(room, m_written->sizeHint().width()), height());
    }
    if (showsDrawn) {
        place(*m_drawn, begin, drawn, height());
    }
    if (showsFirst) {
        const double share = std::min(1.0, showsBoth ? both : first);
        place(*m_formula, begin, static_cast<int>(share * one), height());
        place(*m_derivative, begin + m_formula->width() + space::kBlock,
              static_cast<int>(share * two), height());
    }
    return showsFirst || showsWritten || showsDrawn ? left : -1;
}

bool FunctionBar::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void FunctionBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void FunctionBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
}

void FunctionBar::paintEvent(QPaintEvent*) {
    if (m_ruleAt >= 0) {
        QPainter painter(this);
        painter.fillRect(QRect(m_ruleAt, space::kApart, part::kBorder, height() - space::kSection),
                         lookOf(*this).colors.border);
    }
}

} // namespace actiscope::ui

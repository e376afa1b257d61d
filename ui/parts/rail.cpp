#include "ui/parts/rail.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/icons.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

/// Paints its icon on the ground of its state; the usual frame of a tool button would be a box.
class RailButton : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent*) override {
        const Look& look = lookOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF ground = QRectF(rect()).marginsRemoved(tile::kFrame);
        if (isChecked() || isDown() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? look.colors.accentSoft : look.colors.stripe);
            painter.drawRoundedRect(ground, part::kRadius, part::kRadius);
        }
        if (isChecked()) {
            painter.fillRect(QRect(0, 0, look.scaled(part::kRailBar), height()),
                             look.colors.accent);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(look.colors.accent, part::kFocus));
            painter.drawRoundedRect(ground, part::kRadius, part::kRadius);
        }
        const int side = look.scaled(part::kRailIcon);
        QRect box(0, 0, side, side);
        box.moveCenter(rect().center());
        icon().paint(&painter, box, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
                     isChecked() ? QIcon::On : QIcon::Off);
    }
};

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent),
      m_pages(new QButtonGroup(this)),
      m_top(new QVBoxLayout),
      m_bottom(new QVBoxLayout) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kApart, 0, space::kApart);
    layout->setSpacing(0);
    m_top->setSpacing(space::kNear);
    m_bottom->setSpacing(space::kNear);
    layout->addLayout(m_top);
    layout->addStretch(1);
    layout->addLayout(m_bottom);
    connect(m_pages, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) {
            emit chosen(id);
        }
    });
    measure();
}

QToolButton* Rail::makeButton(const QString& icon, const QString& name) {
    auto* button = new RailButton(this);
    button->setObjectName(QStringLiteral("rail_") + icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setText(name);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    setThemedIcon(button, icon);
    return button;
}

int Rail::addPage(const QString& icon, const QString& name) {
    QToolButton* button = makeButton(icon, name);
    button->setCheckable(true);
    const int id = static_cast<int>(m_pages->buttons().size());
    m_pages->addButton(button, id);
    m_top->addWidget(button);
    measure();
    return id;
}

QToolButton* Rail::addButton(const QString& icon, const QString& name, bool atBottom) {
    QToolButton* button = makeButton(icon, name);
    (atBottom ? m_bottom : m_top)->addWidget(button);
    measure();
    return button;
}

int Rail::current() const {
    return m_pages->checkedId();
}

void Rail::setCurrent(int page) {
    if (QAbstractButton* button = m_pages->button(page)) {
        button->setChecked(true);
    }
}

QToolButton* Rail::page(int index) const {
    return qobject_cast<QToolButton*>(m_pages->button(index));
}

void Rail::measure() {
    const int side = lookOf(*this).scaled(part::kRail);
    setFixedWidth(side);
    for (QToolButton* button : findChildren<QToolButton*>()) {
        button->setFixedSize(side, side - space::kNear);
    }
}

void Rail::paintEvent(QPaintEvent*) {
    const Colors& colors = lookOf(*this).colors;
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    painter.fillRect(QRect(width() - part::kBorder, 0, part::kBorder, height()), colors.border);
}

void Rail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
    }
}

} // namespace actiscope::ui

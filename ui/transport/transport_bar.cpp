#include "ui/transport/transport_bar.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/icons.h"
#include "ui/parts/over/popover.h"
#include "ui/parts/role_label.h"
#include "ui/transport/play_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope::ui {

TransportBar::TransportBar(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent), m_store(store), m_runs(runs), m_play(new PlayButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kNear);
    row->addWidget(m_play);
    row->addSpacing(space::kNear);
    auto* step = addButton(QStringLiteral("step"), tr("Step"), tr("Train one epoch"),
                           QStringLiteral("step"));
    auto* reset = addButton(QStringLiteral("reset"), tr("Reset"),
                            tr("Back to epoch 0 with the same data and the same initial weights"),
                            QStringLiteral("reset"));
    // The dice and its number belong together.
    auto* dice = new QHBoxLayout;
    dice->setSpacing(0);
    row->addLayout(dice);
    auto* newSeed = addButton(QStringLiteral("new_seed"), tr("New seed"),
                              tr("Other data points and other initial weights, the same for both"),
                              QStringLiteral("dice"));
    m_seed = addButton(QStringLiteral("seed"), QString(), QString(), QString());
    m_seed->setToolButtonStyle(Qt::ToolButtonTextOnly);
    dice->addWidget(newSeed);
    dice->addWidget(m_seed);
    row->addStretch(1);

    connect(m_play, &QAbstractButton::clicked, &runs, &TrainingRuns::togglePlaying);
    connect(step, &QAbstractButton::clicked, &runs, &TrainingRuns::stepEpoch);
    connect(reset, &QAbstractButton::clicked, &runs, &TrainingRuns::reset);
    connect(newSeed, &QAbstractButton::clicked, &runs, &TrainingRuns::newSeed);
    connect(m_seed, &QAbstractButton::clicked, this, &TransportBar::openSeed);
    connect(&runs, &TrainingRuns::playingChanged, this, &TransportBar::showPlaying);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    m_play->setToolTip(tr("Train or pause (Space)"));
    showPlaying(runs.isPlaying());
    follow(store.session());
    measure();
}

QToolButton* TransportBar::addButton(const QString& id, const QString& text, const QString& hint,
                                     const QString& icon) {
    auto* button = new QToolButton(this);
    button->setObjectName(id);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(hint);
    button->setFocusPolicy(Qt::StrongFocus);
    if (!icon.isEmpty()) {
        setThemedIcon(button, icon);
    }
    layout()->addWidget(button);
    m_others.append(button);
    return button;
}

void TransportBar::showPlaying(bool playing) {
    m_play->setPlaying(playing);
    m_play->setText(playing ? tr("Pause") : tr("Play"));
}

void TransportBar::setReduced(bool reduced) {
    for (QToolButton* button : std::as_const(m_others)) {
        button->setVisible(!reduced);
    }
}

void TransportBar::measure() {
    const Look& look = lookOf(*this);
    const int side = look.scaled(part::kTransportButton);
    const int icon = look.scaled(transport::kIcon);
    for (QToolButton* button : std::as_const(m_others)) {
        button->setFixedSize(button == m_seed ? look.scaled(transport::kSeed) : side, side);
        button->setIconSize({icon, icon});
    }
}

void TransportBar::follow(const Session& session) {
    const QString number = QString::number(session.seed);
    const QString told = tr("seed %1").arg(number);
    m_seed->setAccessibleName(told);
    m_seed->setToolTip(tr("%1: press to type another").arg(told));
    // A long number is told by the tool tip; the row keeps its width.
    constexpr int kSeen = 3;
    m_seed->setText(number.size() > kSeen ? number.left(kSeen - 1) + QChar(0x2026) : number);
}

void TransportBar::openSeed() {
    auto* popover = new Popover(this);
    popover->setObjectName(QStringLiteral("seed_popover"));
    popover->setAccessibleName(tr("Seed"));
    auto* title = new RoleLabel(TextRole::strong, tr("Seed"));
    auto* box = new QSpinBox;
    box->setObjectName(QStringLiteral("seed_box"));
    box->setAccessibleName(tr("Seed"));
    box->setRange(0, static_cast<int>(Session::kLargestSeed));
    box->setValue(static_cast<int>(m_store.session().seed));
    box->setKeyboardTracking(false);
    auto* hint = new RoleLabel(TextRole::caption, tr("The same seed: the same data and weights"));
    for (QWidget* part : {static_cast<QWidget*>(title), static_cast<QWidget*>(box),
                          static_cast<QWidget*>(hint)}) {
        popover->body().addWidget(part);
    }
    connect(box, &QSpinBox::valueChanged, this, [this](int seed) {
        m_store.edit("seed", [seed](Session& s) { s.seed = static_cast<std::uint64_t>(seed); });
    });
    connect(box, &QSpinBox::editingFinished, this,
            [this] { m_store.closeUndoEntry(); });
    popover->openBelow(*m_seed);
    box->setFocus(Qt::PopupFocusReason);
    box->selectAll();
}

void TransportBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
    }
}

} // namespace actiscope::ui

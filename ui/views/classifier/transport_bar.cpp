#include "ui/views/classifier/transport_bar.h"

#include "ui/controls/choice_box.h"
#include "ui/parts/icons.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/training_speed.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace actiscope::ui {

TransportBar::TransportBar(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent), m_store(store), m_runs(runs) {
    auto* layout = new RowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_play = addButton(QStringLiteral("play"), tr("Play"), tr("Train or pause (Space)"));
    // Both texts fit, so that the row does not move when one becomes the other.
    m_play->setMinimumWidth(m_play->sizeHint().width() + extra::kPlayButton);
    auto* step = addButton(QStringLiteral("step"), tr("Step"), tr("Train one epoch"));
    auto* reset = addButton(QStringLiteral("reset"), tr("Reset"),
                            tr("Back to epoch 0 with the same data and the same initial weights"));
    auto* newSeed = addButton(QStringLiteral("new_seed"), tr("New seed"),
                              tr("Other data points and other initial weights, the same for both"));
    m_seed = new QLabel(this);
    m_seed->setObjectName(QStringLiteral("seed"));
    layout->addWidget(m_seed);
    layout->addStretch(1);
    m_classes = new QLabel(this);
    m_classes->setObjectName(QStringLiteral("classes"));
    m_classes->setToolTip(tr("Triangles are expected where y > 0, circles where y < 0"));
    layout->addWidget(m_classes);
    layout->addStretch(1);
    addSpeed();

    setThemedIcon(step, QStringLiteral("step"));
    setThemedIcon(reset, QStringLiteral("reset"));
    setThemedIcon(newSeed, QStringLiteral("dice"));

    connect(m_play, &QPushButton::clicked, &runs, &TrainingRuns::togglePlaying);
    connect(step, &QPushButton::clicked, &runs, &TrainingRuns::stepEpoch);
    connect(reset, &QPushButton::clicked, &runs, &TrainingRuns::reset);
    connect(newSeed, &QPushButton::clicked, &runs, &TrainingRuns::newSeed);
    connect(&runs, &TrainingRuns::playingChanged, this, &TransportBar::showPlaying);
    connect(&runs, &TrainingRuns::dataChanged, this, &TransportBar::paintClasses);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    showPlaying(runs.isPlaying());
    paintClasses();
    follow(store.session());
}

QPushButton* TransportBar::addButton(const QString& id, const QString& text, const QString& hint) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(id);
    button->setToolTip(hint);
    layout()->addWidget(button);
    return button;
}

void TransportBar::addSpeed() {
    auto* caption = new QLabel(tr("S&peed"), this);
    m_speed = new ChoiceBox<double>(this);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_speed->setAccessibleName(tr("Speed of training"));
    for (const TrainingSpeed& speed : kTrainingSpeeds) {
        m_speed->addChoice({speed.epochsPerSecond, speed.text()});
    }
    caption->setBuddy(m_speed);
    layout()->addWidget(caption);
    layout()->addWidget(m_speed);
    m_speed->whenPicked(this, [this](double speed) {
        m_store.edit({}, [speed](Session& s) { s.epochsPerSecond = speed; });
    });
}

void TransportBar::follow(const Session& session) {
    m_seed->setText(tr("seed %1").arg(static_cast<qulonglong>(session.seed)));
    const QSignalBlocker block(m_speed);
    if (!m_speed->hasChoice(session.epochsPerSecond)) {
        m_speed->addChoice(
            {session.epochsPerSecond, tr("%1 epochs/s").arg(session.epochsPerSecond)});
    }
    m_speed->setValue(session.epochsPerSecond);
}

void TransportBar::showPlaying(bool playing) {
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setIcon(
        themedIcon(playing ? QStringLiteral("pause") : QStringLiteral("play"), palette()));
}

void TransportBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_play != nullptr) {
        showPlaying(m_runs.isPlaying());
        paintClasses();
    }
}

void TransportBar::paintClasses() {
    const Look& look = lookOf(*this);
    constexpr int kLongestName = 16;
    const auto named = [this](std::size_t index) {
        const auto& names = m_runs.data()->classNames;
        const QString name = QString::fromStdString(names[index]);
        const QString shown =
            name.size() > kLongestName ? name.left(kLongestName - 1) + QChar(0x2026) : name;
        return name.isEmpty() ? QString() : shown.toHtmlEscaped() + QStringLiteral(": ");
    };
    m_classes->setText(
        QStringLiteral("<span style='color:%1'>▲</span> %3y &gt; 0 &nbsp; "
                       "<span style='color:%2'>●</span> %4y &lt; 0")
            .arg(look.colors.triangle.name(), look.colors.circle.name(), named(1), named(0)));
}

} // namespace actiscope::ui

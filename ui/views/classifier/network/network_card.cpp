#include "ui/views/classifier/network/network_card.h"

#include "core/session/activation_choice.h"
#include "ui/controls/function/function_words.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/role_label.h"
#include "ui/parts/stage.h"
#include "ui/views/classifier/network/network_panel.h"
#include "ui/views/classifier/network/part/health_view.h"

#include <QEvent>
#include <QHBoxLayout>

namespace actiscope::ui {
namespace {

constexpr int kNewLayer = 4; ///< units of the first layer that a button adds

} // namespace

NetworkCard::NetworkCard(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : Card(tr("Network"), parent),
      m_store(store),
      m_panel(new NetworkPanel(store, runs, this)),
      m_side(new Chip({}, this)),
      m_add(new Chip(tr("+ layer"), this)) {
    setObjectName(QStringLiteral("network_card"));
    m_side->setObjectName(QStringLiteral("network_side"));
    m_add->setObjectName(QStringLiteral("add_layer"));
    m_add->setAccessibleName(tr("Add a hidden layer"));
    m_add->setToolTip(m_add->accessibleName());
    head().addWidget(m_side);
    head().addWidget(m_add);
    body().addWidget(m_panel, 1);
    foot().addWidget(&m_panel->healthButton(), 1);
    connect(m_add, &QToolButton::clicked, this, &NetworkCard::addLayer);
    connect(m_side, &QToolButton::clicked, this,
            [this] { setPane(pane() == Pane::chosen ? Pane::compared : Pane::chosen); });
    connect(m_panel, &NetworkPanel::paneChanged, this, &NetworkCard::showPane);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

Pane NetworkCard::pane() const {
    return m_panel->pane();
}

void NetworkCard::setPane(Pane pane) {
    m_panel->setPane(pane);
}

void NetworkCard::follow(const Session& session) {
    m_add->setEnabled(static_cast<int>(session.training.hidden.size()) < kMostHiddenLayers);
    // Alone there is no other side.
    m_side->setVisible(!session.classifier.single);
    if (session.classifier.single) {
        setPane(Pane::chosen);
    }
    showPane();
}

/// The half that is filled is the map whose network it is; its function's name where there is room.
void NetworkCard::showPane() {
    const Session& session = m_store.session();
    const bool left = pane() == Pane::compared;
    const QString shown = activationTitle(activationOf(session, pane()));
    const QString mark = left ? QStringLiteral("◧") : QStringLiteral("◨");
    const QString words = QStringLiteral("%1 %2").arg(mark, shown);
    m_side->setText(words);
    const int room = width() - part::kCard.left() - part::kCard.right() - 2 * space::kApart -
                     title().sizeHint().width() - m_add->sizeHint().width();
    if (m_side->sizeHint().width() > room) {
        m_side->setText(mark);
    }
    m_side->setAccessibleName(left ? tr("Network of the left map: %1").arg(shown)
                                   : tr("Network of the right map: %1").arg(shown));
    const QString other =
        activationTitle(activationOf(session, left ? Pane::chosen : Pane::compared));
    m_side->setToolTip(left ? tr("Left: %1. A click shows the right one, %2").arg(shown, other)
                            : tr("Right: %1. A click shows the left one, %2").arg(shown, other));
}

void NetworkCard::addLayer() {
    m_store.edit({}, [](Session& session) {
        auto& hidden = session.training.hidden;
        if (static_cast<int>(hidden.size()) < kMostHiddenLayers) {
            hidden.push_back(hidden.empty() ? kNewLayer : hidden.back());
        }
        fitActivations(session);
    });
}

void NetworkCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    showPane();
}

/// On the stage the drawing stands on the window itself.
void NetworkCard::paintEvent(QPaintEvent* event) {
    if (!onStage(*this)) {
        Card::paintEvent(event);
    }
}

void NetworkCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setHeadShown(!onStage(*this));
        foot().parentWidget()->setVisible(!onStage(*this));
        showPane();
    }
}

} // namespace actiscope::ui

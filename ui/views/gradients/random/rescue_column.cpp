#include "ui/views/gradients/random/rescue_column.h"

#include "core/activation/activation.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/role_label.h"
#include "ui/views/gradients/random/factor_readout.h"
#include "ui/views/gradients/random/rescue_button.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

QString idOf(Rescue rescue) {
    switch (rescue) {
    case Rescue::xavier:
        return QStringLiteral("rescue_xavier");
    case Rescue::he:
        return QStringLiteral("rescue_he");
    case Rescue::unitVariance:
        return QStringLiteral("rescue_lsuv");
    case Rescue::skip:
        return QStringLiteral("rescue_skip");
    case Rescue::function:
        return QStringLiteral("rescue_function");
    case Rescue::rectifier:
        return QStringLiteral("rescue_rectifier");
    }
    return {};
}

} // namespace

RescueColumn::RescueColumn(SessionStore& store, const DepthRunner& runner, QWidget* parent)
    : QWidget(parent), m_store(store), m_runner(runner) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    buildReadout(*layout);
    buildRescue(*layout);
    connect(&runner, &DepthRunner::reportArrived, this, &RescueColumn::showReport);
    connect(&runner, &DepthRunner::rescuedArrived, this, &RescueColumn::showRescued);
    connect(&runner, &DepthRunner::medianArrived, this, &RescueColumn::showMedian);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void RescueColumn::buildReadout(QLayout& layout) {
    auto* card = new Card(tr("δ, first over last"), this);
    card->setObjectName(QStringLiteral("depth_readout"));
    m_readout = new FactorReadout(card);
    card->body().addWidget(m_readout);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    layout.addWidget(card);
}

void RescueColumn::buildRescue(QLayout& layout) {
    auto* card = new Card(tr("Rescue"), this);
    card->setObjectName(QStringLiteral("rescue"));
    auto* dead = new Chip(tr("Born dead…"), card);
    dead->setObjectName(QStringLiteral("open_born_dead"));
    dead->setToolTip(tr("How many networks are silent from the start, by their width"));
    connect(dead, &Chip::clicked, this, &RescueColumn::bornDeadWanted);
    card->head().addWidget(dead);
    // Scrolled where the screen is low, so that the list does not decide the height of the window.
    auto* scroll = new QScrollArea(card);
    scroll->setObjectName(QStringLiteral("rescue_scroll"));
    scroll->setAccessibleName(tr("Rescue"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget(scroll);
    auto* list = new QVBoxLayout(page);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(space::kNear);
    for (const Rescue rescue : kRescues) {
        auto* button = new RescueButton(rescue, idOf(rescue), page);
        list->addWidget(button);
        connect(button, &RescueButton::clicked, this, [this, rescue] {
            m_store.edit({}, [rescue](Session& s) { applyRescue(s, rescue); });
        });
        m_buttons.push_back(button);
    }
    list->addStretch(1);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    card->body().addWidget(scroll);
    layout.addWidget(card);
}

/// What is in use already cannot be pressed.
void RescueColumn::follow(const Session& session) {
    for (RescueButton* button : m_buttons) {
        Session rescued = session;
        applyRescue(rescued, button->rescue());
        button->setEnabled(!(rescued.gradients == session.gradients &&
                             rescued.activation() == session.activation()));
        switch (button->rescue()) {
        case Rescue::xavier:
            button->setTitle(tr("Xavier weights"));
            break;
        case Rescue::he:
            button->setTitle(tr("He weights"));
            break;
        case Rescue::unitVariance:
            button->setTitle(tr("LSUV: every sd 1"));
            break;
        case Rescue::skip:
            button->setTitle(tr("skip: x + f(z)"));
            break;
        case Rescue::function:
            button->setTitle(toQString(Activation(rescueFunction(session)).definition().name));
            break;
        case Rescue::rectifier:
            button->setTitle(tr("ReLU and He"));
            break;
        }
    }
}

void RescueColumn::showReport() {
    const double rate = m_store.session().training.learningRate;
    const GradientReading reading = readDepth(*m_runner.report(), m_runner.reported().width, rate);
    m_readout->setReading(reading, 1);
    for (RescueButton* button : m_buttons) {
        button->setBefore(reading);
        button->setAfter(nullptr);
    }
}

void RescueColumn::showRescued() {
    const double rate = m_store.session().training.learningRate;
    for (std::size_t i = 0; i < m_buttons.size() && i < m_runner.rescued().size(); ++i) {
        const GradientReading after =
            readDepth(m_runner.rescued()[i], m_runner.question().rescued[i].width, rate);
        m_buttons[i]->setAfter(&after);
    }
}

void RescueColumn::showMedian() {
    m_readout->setReading(readDepth(*m_runner.median(), m_runner.question().network.width,
                                    m_store.session().training.learningRate),
                          DepthRunner::kSeeds);
}

} // namespace actiscope::ui

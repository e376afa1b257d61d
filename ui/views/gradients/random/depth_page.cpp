#include "ui/views/gradients/random/depth_page.h"

#include "ui/parts/card.h"
#include "ui/parts/fitted_label.h"
#include "ui/parts/over/overlay.h"
#include "ui/views/gradients/layers/layer_picture.h"
#include "ui/views/gradients/random/born_dead_panel.h"
#include "ui/views/gradients/random/depth_bar.h"
#include "ui/views/gradients/random/rescue_column.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace actiscope::ui {

DepthPage::DepthPage(SessionStore& store, QWidget* parent)
    : ColumnPage(parent),
      m_store(store),
      m_bar(new DepthBar(store, parent)),
      m_card(new Card(tr("rms by layer"), this)),
      m_picture(new LayerPicture(m_card)),
      m_caption(new FittedLabel(TextRole::caption, m_card)),
      m_column(new RescueColumn(store, m_runner, this)) {
    m_card->setObjectName(QStringLiteral("depth_card"));
    m_picture->setObjectName(QStringLiteral("depth_picture"));
    m_caption->setObjectName(QStringLiteral("depth_caption"));
    m_card->head().insertWidget(1, m_caption, 1);
    m_card->body().addWidget(m_picture);
    buildBornDead();
    build(*this, *m_card, m_column);
    connect(&m_runner, &DepthRunner::reportArrived, this, &DepthPage::showReport);
    connect(&m_runner, &DepthRunner::failed, m_caption, &FittedLabel::setFittedText);
    connect(m_picture, &LayerPicture::columnPicked, this, [this](int layer) {
        m_store.editWithoutUndo([layer](Session& s) { s.gradients.layer = layer; });
    });
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

const std::vector<QWidget*>& DepthPage::controls() const {
    return m_bar->controls();
}

void DepthPage::buildBornDead() {
    m_bornDead = new Sheet(tr("Born dead"), *this);
    m_bornDead->setObjectName(QStringLiteral("born_dead_sheet"));
    m_deadPanel = new BornDeadPanel(m_store, m_bornDead);
    m_bornDead->body().addWidget(m_deadPanel);
    connect(m_column, &RescueColumn::bornDeadWanted, m_bornDead, &Sheet::open);
}

void DepthPage::arranged() {
    m_bornDead->setCover(m_card->geometry());
}

void DepthPage::follow(const Session& now) {
    m_picture->setColumn(now.gradients.layer);
    if (!isVisible()) {
        return;
    }
    DepthQuestion question{depthOf(now), now.gradients.seed, {}};
    for (const Rescue rescue : kRescues) {
        Session rescued = now;
        applyRescue(rescued, rescue);
        question.rescued.push_back(depthOf(rescued));
    }
    m_runner.ask(question);
}

void DepthPage::showReport() {
    const RandomDepth& network = m_runner.reported();
    m_picture->setReading(
        readDepth(*m_runner.report(), network.width, m_store.session().training.learningRate));
    m_caption->setFittedText(
        tr("%1 units × %2 samples, log₁₀").arg(network.width).arg(network.samples));
}

void DepthPage::showEvent(QShowEvent* event) {
    ColumnPage::showEvent(event);
    follow(m_store.session());
}

} // namespace actiscope::ui

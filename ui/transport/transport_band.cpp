#include "ui/transport/transport_band.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/stage.h"
#include "ui/transport/course_panel.h"
#include "ui/transport/epoch_readout.h"
#include "ui/transport/training_drawer.h"
#include "ui/transport/training_knobs.h"
#include "ui/transport/transport_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {

bool showsNetwork(const Session& session) {
    switch (session.view) {
    case View::classifier:
        return true;
    case View::curves:
        return session.curves.input.shown; // the histogram of what its units are given
    case View::features:
        return session.features.subject == Subject::unit ||
               session.features.subject == Subject::network;
    case View::gradients:
        return session.gradients.source == GradientSource::network;
    case View::gallery:
    case View::approximation: // its networks have one input and are trained by themselves
        return false;
    }
    return false;
}

TransportBand::TransportBand(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_bar(new TransportBar(store, runs, this)),
      m_epoch(new EpochReadout(this)),
      m_course(new CoursePanel(store, runs, this)),
      m_knobs(new TrainingKnobs(store, this)) {
    setObjectName(QStringLiteral("transport"));
    setAccessibleName(tr("Training"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_course->installEventFilter(this);
    connect(m_knobs, &TrainingKnobs::settingsRequested, this, [this](bool opened) {
        if (m_drawer != nullptr) {
            m_drawer->setOpen(opened);
        }
    });
    RunController& chosen = runs.run(Pane::chosen);
    connect(&chosen, &RunController::snapshotArrived, m_epoch, [this, &chosen] {
        m_epoch->setEpoch(chosen.snapshot()->epoch);
        if (m_drawer != nullptr) {
            m_drawer->setClippedShare(chosen.snapshot()->clippedShare);
        }
    });
    connect(&store, &SessionStore::changed, this,
            [this](const Session& before, const Session& now) {
                if (m_drawer != nullptr && before.view != now.view) {
                    m_drawer->closeOver(); // it lies over the view that was left
                }
                if (!showsNetwork(now)) {
                    hide();
                } else if (before.view == now.view) {
                    followView(); // for another view the window says when
                }
            });
    fit();
    followView();
}

void TransportBand::followView() {
    const bool shown = showsNetwork(m_store.session());
    if (shown && isHidden() && parentWidget() != nullptr) {
        // While hidden it kept an old width, and would ask for the height of its narrow form.
        resize(parentWidget()->width(), height());
        fit();
    }
    setVisible(shown);
}

void TransportBand::setDrawerOver(QWidget& views) {
    m_drawer = new TrainingDrawer(m_store, views);
    connect(m_drawer, &Overlay::openChanged, m_knobs, &TrainingKnobs::setSettingsOpen);
}

TrainingDrawer* TransportBand::drawer() const {
    return m_drawer;
}

TransportBand::Form TransportBand::wantedForm() const {
    if (onStage(*this)) {
        return Form::stage;
    }
    if (m_course->isHidden()) {
        return Form::row;
    }
    return width() >= transport::kWideWindow ? Form::wide : Form::narrow;
}

int TransportBand::heightOf(Form form) const {
    const Look& look = lookOf(*this);
    const int around = transport::kNarrowBand.top() + transport::kNarrowBand.bottom();
    // Larger text in the same window leaves the pictures their place.
    const int share = window()->height() / 5;
    switch (form) {
    case Form::wide:
        return std::min(look.scaled(transport::kHeight), std::max(transport::kHeight, share));
    case Form::stage:
        return look.scaled(transport::kStageHeight);
    case Form::narrow:
        return std::min(look.scaled(transport::kChart), std::max(transport::kChart, share)) +
               look.scaled(transport::kRow) + around;
    case Form::row:
        return look.scaled(transport::kRow) + around;
    }
    return 0;
}

QSize TransportBand::sizeHint() const {
    return {transport::kWideWindow, heightOf(m_form)};
}

QSize TransportBand::minimumSizeHint() const {
    // As narrow as the row of a narrow window; whatever is wider now can become that.
    const int row = m_bar->minimumSizeHint().width() + m_epoch->minimumSizeHint().width() +
                    m_knobs->minimumSizeHint().width();
    return {row, heightOf(m_form)};
}

/// Takes the form that the width, the stage and the chart ask for.
void TransportBand::fit() {
    const Form wanted = wantedForm();
    if (!m_arranged || wanted != m_form) {
        m_arranged = true;
        arrange(wanted);
    }
    setFixedHeight(heightOf(m_form));
}

void TransportBand::arrange(Form form) {
    m_form = form;
    const bool stage = form == Form::stage;
    delete layout();
    m_bar->setReduced(stage);
    m_epoch->setStacked(stage);
    m_course->setChoiceShown(!stage);
    m_knobs->setForm(stage                ? TrainingKnobs::Form::reduced
                     : form == Form::wide ? TrainingKnobs::Form::stacked
                                          : TrainingKnobs::Form::row);
    switch (form) {
    case Form::wide:
        arrangeWide();
        break;
    case Form::stage:
        arrangeStage();
        break;
    case Form::narrow:
        arrangeNarrow(true);
        break;
    case Form::row:
        arrangeNarrow(false);
        break;
    }
    updateGeometry();
    update();
}

void TransportBand::arrangeWide() {
    const Look& look = lookOf(*this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(transport::kBand);
    row->setSpacing(space::kSection);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_bar);
    left->addStretch(1);
    left->addWidget(m_epoch);
    left->addStrut(look.scaled(transport::kLeft));
    row->addLayout(left);
    row->addWidget(m_course, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_knobs);
    right->addStrut(look.scaled(transport::kRight));
    row->addLayout(right);
    m_knobs->setMaximumWidth(look.scaled(transport::kRight));
}

void TransportBand::arrangeNarrow(bool withChart) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(transport::kNarrowBand);
    column->setSpacing(0);
    if (withChart) {
        column->addWidget(m_course, 1);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSection);
    row->addWidget(m_bar);
    row->addWidget(m_epoch);
    row->addWidget(m_knobs, 1);
    column->addLayout(row);
    m_knobs->setMaximumWidth(QWIDGETSIZE_MAX);
}

void TransportBand::arrangeStage() {
    const Look& look = lookOf(*this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(transport::kBand);
    row->setSpacing(space::kSection);
    row->addWidget(m_bar);
    row->addWidget(m_epoch);
    row->addWidget(m_course, 1);
    auto* right = new QVBoxLayout;
    right->addWidget(m_knobs);
    right->addStrut(transport::kRight);
    row->addLayout(right);
    m_knobs->setMaximumWidth(look.scaled(transport::kRight));
}

void TransportBand::paintEvent(QPaintEvent*) {
    const Colors& colors = lookOf(*this).colors;
    QPainter painter(this);
    painter.fillRect(rect(), colors.card);
    if (m_form != Form::stage) {
        painter.setPen(QPen(colors.border, part::kBorder));
        painter.drawLine(rect().topLeft(), rect().topRight());
    }
}

void TransportBand::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void TransportBand::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_arranged = false; // widths follow the look
        fit();
    }
}

/// Without its chart the band is a row.
bool TransportBand::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_course &&
        (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)) {
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace actiscope::ui

#include "ui/views/classifier/data/data_strip.h"

#include "core/session/sample_edit.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/icons.h"
#include "ui/views/classifier/data/data_choices.h"
#include "ui/views/classifier/data/data_picture.h"

#include <QPainter>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kDrawn = 40; ///< samples of a picture

QString idOf(DataKind kind) {
    static const char* const kIds[] = {"triangles", "ring",  "xor",   "gaussians", "spiral",
                                       "moons",     "sine",  "cubic", "abs",       "own",
                                       "boundary",  "plane", "bumps", "formula"};
    return QStringLiteral("data_") + QLatin1String(kIds[static_cast<std::size_t>(kind)]);
}

/// Pictures that are there only while there is something to see: samples of one's own, and the
/// typed sets while they are chosen.
bool isOnDemand(DataKind kind) {
    return kind == DataKind::own || kind == DataKind::boundary || kind == DataKind::formula;
}

} // namespace

DataStrip::DataStrip(SessionStore& store, TrainingRuns& runs, QWidget* parent)
    : QWidget(parent), m_store(store), m_runs(runs), m_more(new Chip({}, this)) {
    // Lessons hide it by the name that the bar of tasks had, whose place it has taken.
    setObjectName(QStringLiteral("task_bar"));
    setAccessibleName(tr("Data set"));
    for (const Choice<DataKind>& choice : picturedData()) {
        auto* picture = new DataPicture(choice.value, choice.text, this);
        picture->setObjectName(idOf(choice.value));
        m_pictures.push_back(picture);
        connect(picture, &QAbstractButton::toggled, this, [this, kind = choice.value](bool on) {
            if (on && pictured(m_store.session().training.data.kind) != kind) {
                m_store.edit({}, [kind](Session& s) { chooseData(s, kind); });
            }
        });
    }
    m_more->setObjectName(QStringLiteral("data_settings"));
    m_more->setAccessibleName(tr("More about the data"));
    m_more->setToolTip(tr("Your own samples, noise, how many samples, test share"));
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setThemedIcon(m_more, QStringLiteral("plus"));
    connect(m_more, &QToolButton::clicked, this, &DataStrip::settingsRequested);
    connect(&runs, &TrainingRuns::dataChanged, this, &DataStrip::showSamples);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    showSamples();
    follow(store.session());
}

void DataStrip::follow(const Session& session) {
    for (DataPicture* picture : m_pictures) {
        if (isOnDemand(picture->kind())) {
            const DataConfig& config = session.training.data;
            const bool there = picture->kind() == DataKind::own ? config.own != nullptr
                                                                : config.kind == picture->kind();
            if (picture->isHidden() == there) {
                picture->setVisible(there);
                arrange();
            }
        }
        if (picture->kind() == pictured(session.training.data.kind)) {
            picture->setChecked(true);
        }
    }
}

void DataStrip::showSamples() {
    const Session& session = m_store.session();
    for (DataPicture* picture : m_pictures) {
        DataConfig config;
        config.kind = picture->kind();
        config.task = config.kind == DataKind::own && session.training.data.own
                          ? session.training.data.own->task
                          : taskOf(config.kind);
        config.boundary = session.training.data.boundary;
        config.target = session.training.data.target;
        config.points = kDrawn;
        if (config.kind == DataKind::own) {
            config.own = session.training.data.own;
        }
        if (config.kind != DataKind::own || config.own) {
            picture->setSamples(generate(config, session.seed));
        }
    }
}

void DataStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

/// Spread over the height; where that is too small for all the pictures shrink.
void DataStrip::arrange() {
    std::vector<QWidget*> shown;
    for (DataPicture* picture : m_pictures) {
        if (!picture->isHidden()) {
            shown.push_back(picture);
        }
    }
    shown.push_back(m_more);
    const int count = static_cast<int>(shown.size());
    const int usual = lookOf(*this).scaled(mapcard::kDataPicture);
    const int room = height() - 2 * space::kApart;
    const int side = std::clamp(room / count - space::kNear, mapcard::kSmallestPicture, usual);
    const int pitch = std::min(count > 1 ? (room - side) / (count - 1) : room,
                               side + lookOf(*this).scaled(space::kSection));
    int y = space::kApart;
    for (QWidget* each : shown) {
        each->setGeometry((width() - side) / 2, y, side, side);
        y += pitch;
    }
}

void DataStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(painter, rect(), *this);
}

} // namespace actiscope::ui

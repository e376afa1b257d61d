#include "ui/views/features/side/surprise_list.h"

#include "ui/io/lesson/shown_text.h"
#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/parts/over/popover.h"
#include "ui/parts/picture.h"
#include "ui/parts/role_label.h"
#include "ui/plot/curve/painted_axes.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// f and its polynomial of a scene, as it is set from a new session.
FeatureLine lineOf(const Surprise& surprise) {
    constexpr Eigen::Index kPoints = 121;
    const Session scene = sceneOf(surprise, Session());
    MapRequest noMaps;
    noMaps.columns = 0;
    FeatureAnalysis analysis;
    const FeatureResult result = analysis.run(scene.features, scene.activation(), nullptr, noMaps);
    return result.scene.problem == SceneProblem::none
               ? featureLine(result, scene.features.subject, kPoints)
               : FeatureLine();
}

} // namespace

SurpriseThumbnail::SurpriseThumbnail(const QString& name, const FeatureLine& line, QWidget* parent)
    : QAbstractButton(parent), m_line(line) {
    setText(name);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
}

QSize SurpriseThumbnail::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(expansion::kCircuit.width()),
            look.scaled(expansion::kThumbnail) + look.scaled(expansion::kThumbnailText)};
}

void SurpriseThumbnail::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole(rect());
    const double text = look.scaled(expansion::kThumbnailText);
    const QRectF box = whole.adjusted(0, 0, 0, -text).marginsRemoved(tile::kFrame);
    const bool lit = hasFocus() || underMouse() || isDown();
    painter.setPen(QPen(lit ? look.colors.accent : look.colors.edge,
                        hasFocus() ? part::kFocus : part::kBorder));
    painter.setBrush(isDown() ? look.colors.accentSoft : look.colors.card);
    painter.drawRoundedRect(box, part::kRadius, part::kRadius);
    if (m_line.z.size() > 1) {
        constexpr double kAround = 0.3;
        double low = 0.0;
        double high = 0.0;
        for (Eigen::Index i = 0; i < m_line.z.size(); ++i) {
            // The middle half: what happens near the centre is what the scene is about.
            if (std::fabs(m_line.z[i]) <= m_line.z[m_line.z.size() - 1] / 2.0 &&
                std::isfinite(m_line.exact[i])) {
                low = std::min(low, m_line.exact[i]);
                high = std::max(high, m_line.exact[i]);
            }
        }
        const double margin = std::max(kAround * (high - low), kAround);
        const PlotFrame frame{box.marginsRemoved(expansion::kThumbnailPad), m_line.z[0],
                              m_line.z[m_line.z.size() - 1], low - margin, high + margin};
        paintCurve(painter, frame, m_line.z, m_line.exact,
                   look.line(&Colors::value, &Strokes::thumbnail));
        QPen dashes = look.pen(look.colors.accent, &Strokes::thumbnail);
        dashes.setDashPattern({3.0, 2.0});
        paintCurve(painter, frame, m_line.z, m_line.polynomial, dashes);
    }
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(lit ? look.colors.text : look.colors.faint);
    const QRectF below(whole.left(), whole.bottom() - text, whole.width(), text);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(this->text(), Qt::ElideRight, width()));
}

SurpriseList::SurpriseList(SessionStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_stories(loadSurprises(builtInSurpriseFolder())) {
    setObjectName(QStringLiteral("surprises"));
    setAccessibleName(tr("Surprises: a click sets the scene"));
    markAsPicture(*this);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUsual);
    constexpr int kColumns = 2;
    for (std::size_t k = 0; k < m_stories.size(); ++k) {
        const Surprise& story = m_stories[k];
        auto* thumbnail = new SurpriseThumbnail(shownText(story.shortTitle), lineOf(story), this);
        const int place = static_cast<int>(k);
        thumbnail->setObjectName(QStringLiteral("surprise_%1").arg(place + 1));
        thumbnail->setAccessibleName(shownText(story.title));
        thumbnail->setAccessibleDescription(shownText(story.story));
        thumbnail->setToolTip(shownText(story.title));
        layout->addWidget(thumbnail, place / kColumns, place % kColumns);
        m_thumbnails.push_back(thumbnail);
        connect(thumbnail, &QAbstractButton::clicked, this, [this, k] { set(k); });
    }
}

void SurpriseList::set(std::size_t index) {
    const Surprise& story = m_stories[index];
    m_store.edit({}, [&story](Session& s) { s = sceneOf(story, s); });
    auto* popover = new Popover(this);
    auto* title = new RoleLabel(TextRole::strong, shownText(story.title));
    auto* text = new RoleLabel(TextRole::body, shownText(story.story));
    text->setObjectName(QStringLiteral("surprise_story"));
    for (RoleLabel* label : {title, text}) {
        label->setWordWrap(true);
        label->setFixedWidth(lookOf(*this).scaled(expansion::kStory));
        popover->body().addWidget(label);
    }
    popover->openBelow(*m_thumbnails[index]);
}

} // namespace actiscope::ui

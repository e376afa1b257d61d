#include "ui/views/classifier/network/step/step_painting.h"

#include "core/numeric/primitives.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/views/classifier/network/diagram/diagram_painting.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

using namespace diagram; // its measures

/// Translation context of the free functions of this file.
struct StepPaintingText {
    Q_DECLARE_TR_FUNCTIONS(StepDrawing)
};

/// Where numbers stand on the edges: nearer to the units, the last ones in the middle.
constexpr double kTagShare = 0.62;
constexpr double kLastTagShare = 0.5;

QFont tagFont(const Look& look) {
    return look.font(TextRole::small);
}

/// Whether the weight belongs to the sum that is looked at.
bool isOfUnit(const StepScene& scene, std::size_t layer, int sum) {
    const int pieces = scene.content.snapshot->architecture.layers()[layer].pieces;
    return static_cast<int>(layer) + 1 == scene.unit.layer && sum / pieces + 1 == scene.unit.unit;
}

QString tagText(const StepScene& scene, std::size_t l, int s, int i, bool shortly) {
    const LayerStep& layer = scene.content.step.layers[l];
    switch (scene.stage) {
    case StepStage::forward:
        return signedNumber(isOfUnit(scene, l, s) ? layer.weights(s, i) * layer.input[i]
                                                  : layer.weights(s, i));
    case StepStage::backward:
        return signedNumber(layer.weightGradient(s, i));
    case StepStage::update:
        return shortly ? signedNumber(layer.newWeights(s, i) - layer.weights(s, i))
                       : changeText(layer.weights(s, i), layer.newWeights(s, i));
    case StepStage::loss:
        break;
    }
    return {};
}

double strengthOf(const StepScene& scene, const LayerStep& layer, int s, int i) {
    return std::fabs(scene.stage == StepStage::forward ? layer.weights(s, i)
                                                       : layer.weightGradient(s, i));
}

/// The tags of the edges into a layer, with boxes where their edges are.
std::vector<EdgeTag> tagsInto(const StepScene& scene, std::size_t l, bool shortly,
                              const QFontMetricsF& metrics, double scale) {
    const LayerStep& layer = scene.content.step.layers[l];
    const bool last = l + 1 == scene.content.step.layers.size();
    std::vector<EdgeTag> tags;
    for (int s = 0; s < layer.weights.rows(); ++s) {
        for (int i = 0; i < layer.weights.cols(); ++i) {
            if (!scene.layout.isEdgeShown(l, i, s)) {
                continue;
            }
            const QString text = tagText(scene, l, s, i, shortly);
            const QLineF edge = scene.layout.edge(l, i, s);
            const QSizeF size(metrics.horizontalAdvance(text) + 2.0 * kTagPadding * scale,
                              std::max(kTagHeight * scale, metrics.height()));
            const QPointF centre = edge.pointAt(last ? kLastTagShare : kTagShare);
            tags.push_back({l, s, i,
                            QRectF(centre - QPointF(size.width(), size.height()) / 2.0, size), text,
                            scene.stage == StepStage::forward && isOfUnit(scene, l, s)});
        }
    }
    return tags;
}

/// Moves what stands one above the other apart, in the order of height.
void spread(std::vector<EdgeTag>& tags, double height) {
    std::ranges::sort(tags, {}, [](const EdgeTag& tag) { return tag.box.center().y(); });
    double below = 0.0;
    for (EdgeTag& tag : tags) {
        tag.box.moveTop(std::max(tag.box.top(), below));
        below = tag.box.bottom() + space::kTight;
    }
    double above = height;
    for (std::size_t i = tags.size(); i-- > 0;) {
        tags[i].box.moveBottom(std::min(tags[i].box.bottom(), above));
        above = tags[i].box.top() - space::kTight;
    }
}

/// Columns of a layer stand at one x, that they read as a column.
void align(std::vector<EdgeTag>& tags) {
    if (tags.empty()) {
        return;
    }
    double sum = 0.0;
    for (const EdgeTag& tag : tags) {
        sum += tag.box.center().x();
    }
    for (EdgeTag& tag : tags) {
        tag.box.moveLeft(sum / static_cast<double>(tags.size()) - tag.box.width() / 2.0);
    }
}

double widest(const std::vector<EdgeTag>& tags) {
    double width = 0.0;
    for (const EdgeTag& tag : tags) {
        width = std::max(width, tag.box.width());
    }
    return width;
}

/// "f(z) = a" above a unit, or δ, or how its bias changes.
void paintUnitWords(QPainter& painter, const StepScene& scene, const UnitPlace& place,
                    const Look& look) {
    const auto l = static_cast<std::size_t>(place.layer - 1);
    const LayerStep& layer = scene.content.step.layers[l];
    const int pieces = scene.content.snapshot->architecture.layers()[l].pieces;
    const Eigen::Index s = Eigen::Index{place.unit - 1} * pieces;
    const bool output = l + 1 == scene.content.step.layers.size();
    QString above;
    QString below = QStringLiteral("b %1").arg(signedNumber(layer.biases[s]));
    if (scene.stage == StepStage::update) {
        below = QStringLiteral("b %1").arg(changeText(layer.biases[s], layer.newBiases[s]));
    } else if (scene.stage == StepStage::backward) {
        above = QStringLiteral("δ %1").arg(signedNumber(layer.delta[s]));
    } else if (!output) {
        const double before = layer.skips ? layer.input[place.unit - 1] : 0.0;
        const QString value = stepNumber(before + layer.output[place.unit - 1]);
        above = pieces == 1
                    ? QStringLiteral("f(%1) = %2").arg(stepNumber(layer.preActivation[s]), value)
                    : QStringLiteral("max = %1").arg(value);
        above.prepend(layer.skips ? QStringLiteral("h + ") : QString());
    }
    const QRectF box = output
                           ? QRectF(scene.layout.centreOf(place), QSizeF(0.0, 0.0))
                                 .marginsAdded(QMarginsF(0.0, scene.layout.radiusIn(place.layer),
                                                         0.0, scene.layout.radiusIn(place.layer)))
                           : scene.layout.boxOf(place);
    const double high = painter.fontMetrics().height();
    if (!above.isEmpty()) {
        // Above the name of the output, which stands there already.
        const double top = box.top() - high - (output ? high + kRowGap : 0.0);
        painter.setPen(look.colors.text);
        paintCaption(painter, QPointF(box.center().x(), top), above);
    }
    painter.setPen(look.colors.faint);
    // Right of the output stands the readout.
    const double half = painter.fontMetrics().horizontalAdvance(below) / 2.0 + kMargin;
    const double x =
        output ? box.center().x() + scene.layout.radiusIn(place.layer) - half : box.center().x();
    paintCaption(painter, QPointF(x, box.bottom() + (output ? kAround : 0.0)), below,
                 look.colors.card);
}

/// Where the sample lies in the plane that a disc shows.
void paintSampleDot(QPainter& painter, const StepScene& scene, const UnitPlace& place,
                    const Look& look) {
    const TrainingSnapshot& snapshot = *scene.content.snapshot;
    const numeric::Rectangle& plane =
        snapshot.unitFields.empty() ? snapshot.field.bounds : snapshot.unitFields.front().bounds;
    const double x = (scene.content.step.x1 - plane.xMin) / (plane.xMax - plane.xMin);
    const double y = (plane.yMax - scene.content.step.x2) / (plane.yMax - plane.yMin);
    const QPointF offset = QPointF(2.0 * x, 2.0 * y) - QPointF(1.0, 1.0);
    if (std::hypot(offset.x(), offset.y()) > 1.0) {
        return;
    }
    const double radius = scene.layout.radiusIn(place.layer);
    const double dot = std::max(2.0, kSampleDot * scene.layout.scale());
    painter.setPen(look.pen(look.colors.card, &Strokes::discRim));
    painter.setBrush(look.colors.accent);
    painter.drawEllipse(scene.layout.centreOf(place) + radius * offset, dot, dot);
}

} // namespace

int edgeCount(const Architecture& architecture) {
    int edges = 0;
    for (const LayerShape& layer : architecture.layers()) {
        edges += layer.sums() * layer.inputs;
    }
    return edges;
}

std::vector<EdgeTag> edgeTags(const StepScene& scene, double height, const Look& look) {
    const QFontMetricsF metrics(tagFont(look));
    std::vector<EdgeTag> all;
    for (std::size_t l = 0; l < scene.content.step.layers.size() && scene.stage != StepStage::loss;
         ++l) {
        std::vector<EdgeTag> tags = tagsInto(scene, l, false, metrics, look.scale);
        if (widest(tags) > scene.layout.gap()) {
            tags = tagsInto(scene, l, true, metrics, look.scale);
        }
        const double room = scene.layout.gap() + 2.0 * kAround * scene.layout.scale();
        if (widest(tags) > room) {
            // Too many layers: only the sum that is looked at has numbers.
            std::erase_if(tags, [&](const EdgeTag& tag) { return !isOfUnit(scene, l, tag.sum); });
        }
        if (tags.empty()) {
            continue;
        }
        const double row = tags.front().box.height() + space::kTight;
        const auto capacity = static_cast<std::size_t>(std::max(1.0, height / row));
        if (tags.size() > capacity) {
            const LayerStep& layer = scene.content.step.layers[l];
            std::ranges::sort(tags, std::greater<>(), [&](const EdgeTag& tag) {
                return strengthOf(scene, layer, tag.sum, tag.input);
            });
            tags.resize(capacity);
        }
        align(tags);
        spread(tags, height);
        all.insert(all.end(), tags.begin(), tags.end());
    }
    return all;
}

void paintTags(QPainter& painter, const StepScene& scene, const std::vector<EdgeTag>& tags,
               const Look& look) {
    const Colors& colors = look.colors;
    painter.setFont(tagFont(look));
    for (const EdgeTag& tag : tags) {
        const double weight = scene.content.step.layers[tag.layer].weights(tag.sum, tag.input);
        painter.setPen(QPen(tag.chosen ? colors.accent : colors.border, part::kBorder));
        painter.setBrush(tag.chosen ? colors.accentSoft : colors.card);
        painter.drawRoundedRect(tag.box, space::kNear, space::kNear);
        painter.setPen(tag.chosen     ? colors.accent
                       : weight > 0.0 ? colors.valueText
                                      : colors.slopeText);
        painter.drawText(tag.box, Qt::AlignCenter, tag.text);
    }
}

void paintValues(QPainter& painter, const StepScene& scene, const Look& look) {
    const DiagramLayout& layout = scene.layout;
    for (int column = 0; column < layout.columns(); ++column) {
        const int first = layout.firstShown(column) + 1;
        for (int unit = first; unit < first + layout.shownIn(column); ++unit) {
            const UnitPlace place{column, unit};
            paintSampleDot(painter, scene, place, look);
            if (column == 0) {
                painter.setFont(look.font(TextRole::strong));
                painter.setPen(look.colors.text);
                paintCaption(painter,
                             layout.centreOf(place) + QPointF(0.0, layout.radiusIn(0) + kRowGap),
                             stepNumber(scene.content.step.layers.front().input[unit - 1]));
            } else if (layout.isCaptioned() || column > layout.hiddenLayers()) {
                painter.setFont(tagFont(look));
                paintUnitWords(painter, scene, place, look);
            }
        }
    }
}

void paintReadout(QPainter& painter, const StepScene& scene, const QRectF& box, const Look& look) {
    const SampleStep& step = scene.content.step;
    const double centre = scene.layout.centreOf({scene.layout.columns() - 1, 1}).y();
    painter.setFont(look.font(TextRole::readout));
    painter.setPen(look.colors.text);
    const double high = painter.fontMetrics().height();
    const bool loss = scene.stage == StepStage::loss;
    const QString readout = loss                                 ? stepNumber(step.loss)
                            : scene.stage == StepStage::backward ? signedNumber(step.lossSlope)
                                                                 : signedNumber(step.logit);
    if (painter.fontMetrics().horizontalAdvance(readout) > box.width()) {
        painter.setFont(look.font(TextRole::title));
    }
    QRectF row(box.left(), centre - high, box.width(), high);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, readout);
    painter.setFont(look.font(TextRole::body));
    const double line = painter.fontMetrics().height();
    row = QRectF(row.left(), row.bottom(), row.width(), line);
    const QStringList lines =
        scene.stage == StepStage::backward ? QStringList{QStringLiteral("∂loss/∂y")}
        : loss                             ? QStringList{StepPaintingText::tr("loss")}
        : scene.stage == StepStage::update
            ? QStringList{StepPaintingText::tr("loss %1").arg(stepNumber(step.loss)),
                          QStringLiteral("→ %1").arg(stepNumber(step.newLoss))}
        : isOfNumbers(scene.content.loss)
            ? QStringList{QStringLiteral("y")}
            : QStringList{
                  QStringLiteral("σ(y) = %1").arg(stepNumber(numeric::sigmoid(step.logit)))};
    for (const QString& text : lines) {
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, text);
        row.translate(0.0, line);
    }
    painter.setPen(look.colors.faint);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                     StepPaintingText::tr("target %1").arg(stepNumber(step.target)));
}

} // namespace actiscope::ui

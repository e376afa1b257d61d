#include "ui/views/features/pictures/expansion_maps.h"

#include "core/export/polynomial_text.h"
#include "ui/io/shown_number.h"
#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/look/typeset.h"
#include "ui/parts/picture.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

using Tag = FieldPicture::Tag;

QString firstName(Subject subject) {
    switch (subject) {
    case Subject::network:
        return ExpansionMaps::tr("network");
    case Subject::gate:
        return ExpansionMaps::tr("gate");
    case Subject::pair:
        return ExpansionMaps::tr("two neurons");
    case Subject::unit:
    case Subject::neuron:
        break;
    }
    return ExpansionMaps::tr("neuron");
}

QString firstFormula(Subject subject) {
    switch (subject) {
    case Subject::neuron:
    case Subject::unit:
        return QStringLiteral("f(w1·x1 + w2·x2 + b)");
    case Subject::pair:
        return QStringLiteral("f(z + b) + f(−z + b)");
    case Subject::gate:
        return QStringLiteral("≈ x1·x2");
    case Subject::network:
        break;
    }
    return QStringLiteral("y(x1, x2)");
}

/// Two digits say how large an error is; powers of ten where zeros would have to be counted.
QString errorNumber(double error) {
    constexpr double kRounding = 1e-12;
    constexpr double kManyDigits = 1e5;
    if (error < kRounding) {
        return QStringLiteral("0");
    }
    if (error >= 100.0 && error < kManyDigits) {
        return QString::number(std::round(error), 'f', 0);
    }
    Polynomial2 constant;
    constant.addConstant(error);
    return QString::fromStdString(polynomialText(constant, {2}));
}

std::vector<Tag> errorTags(const FeatureResult& result, const Look& look) {
    const ExpansionErrors& errors = result.errorsNow();
    std::vector<Tag> tags;
    const auto add = [&tags](Tag::Place place, double error, const QString& caption,
                             const QColor& color) {
        if (!std::isnan(error)) {
            tags.push_back({place, errorNumber(error), caption, color});
        }
    };
    const bool everywhere = std::isnan(errors.outside);
    add(Tag::Place::top, errors.inside,
        everywhere ? ExpansionMaps::tr("on the whole map") : ExpansionMaps::tr("inside the edge"),
        look.colors.text);
    if (!everywhere) {
        add(Tag::Place::middle, errors.nearCentre, QStringLiteral("|z| ≤ 0.6 R"), look.colors.ok);
    }
    add(Tag::Place::bottom, errors.outside, ExpansionMaps::tr("outside"), look.colors.bad);
    return tags;
}

void paintScale(QPainter& painter, const QRectF& bar, double largest, const Look& look) {
    QLinearGradient gradient(bar.bottomLeft(), bar.topLeft());
    for (const double share : {-1.0, 0.0, 1.0}) {
        gradient.setColorAt((share + 1.0) / 2.0, fieldColor(share, look));
    }
    painter.fillRect(bar, gradient);
    painter.setPen(look.pen(look.colors.border, &Strokes::hair));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar);
    const QFont font = look.font(TextRole::small);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(look.colors.faint);
    const double left = bar.right() + space::kNear;
    const QString end = shownNumber(largest);
    painter.drawText(QPointF(left, bar.top() + metrics.ascent()), QStringLiteral("≥ ") + end);
    painter.drawText(QPointF(left, bar.center().y() + metrics.ascent() / 2.0), QStringLiteral("0"));
    painter.drawText(QPointF(left, bar.bottom()), QStringLiteral("≤ −") + end);
}

void paintHead(QPainter& painter, const QRectF& square, const QString& name, const QString& formula,
               const Look& look) {
    const QFont title = look.font(TextRole::title);
    const QFontMetricsF metrics(title);
    const double base = square.top() - look.scaled(space::kNear) - metrics.descent() / 2.0;
    painter.setFont(title);
    painter.setPen(look.colors.text);
    const QString shown = metrics.elidedText(name, Qt::ElideRight, square.width());
    const TextRuns named = typesetRuns(shown);
    drawTypeset(painter, {square.left(), base}, named, title);
    const double left = square.left() + typesetWidth(named, title) + space::kApart;
    const QFont small = look.font(TextRole::caption);
    const TextRuns runs = typesetRuns(formula, look.colors.faint);
    if (left + typesetWidth(runs, small) <= square.right()) {
        drawTypeset(painter, {left, base}, runs, small);
    }
}

void paintTicks(QPainter& painter, const QRectF& square, bool withX2, const Look& look) {
    const QFont font = look.font(TextRole::small);
    const QFontMetricsF metrics(font);
    const double base = square.bottom() + metrics.ascent() + space::kTight;
    painter.setFont(font);
    painter.setPen(look.colors.faint);
    painter.drawText(QPointF(square.left(), base), QStringLiteral("−3"));
    painter.drawText(QPointF(square.right() - metrics.horizontalAdvance(QStringLiteral("3")), base),
                     QStringLiteral("3"));
    const TextRuns x1 = typesetRuns(QStringLiteral("x1"));
    drawTypeset(painter, {square.center().x() - typesetWidth(x1, font) / 2.0, base}, x1, font);
    if (withX2) {
        const TextRuns x2 = typesetRuns(QStringLiteral("x2"));
        const double width = typesetWidth(x2, font);
        const auto at = [&](double place, double y) {
            return QPointF(square.left() - place - space::kNear, y);
        };
        drawTypeset(painter, at(width, square.center().y() + metrics.ascent() / 2.0), x2, font);
        painter.drawText(
            at(metrics.horizontalAdvance(QStringLiteral("3")), square.top() + metrics.ascent()),
            QStringLiteral("3"));
        painter.drawText(at(metrics.horizontalAdvance(QStringLiteral("−3")), square.bottom()),
                         QStringLiteral("−3"));
    }
}

/// "=" and "+" between the squares; "= … +" where only one of the terms stands behind it.
void paintOperators(QPainter& painter, const ExpansionPlaces& places, bool alone,
                    const Look& look) {
    painter.setFont(look.font(alone ? TextRole::title : TextRole::readout));
    painter.setPen(look.colors.text);
    const auto between = [&places](std::size_t left) {
        const QRectF& square = places.squares[left];
        return QRectF(square.right(), square.top(),
                      places.squares[left + 1].left() - square.right(), square.height());
    };
    painter.drawText(between(0), Qt::AlignCenter,
                     alone ? QStringLiteral("=\n…\n+") : QStringLiteral("="));
    painter.drawText(between(1), Qt::AlignCenter, QStringLiteral("+"));
}

} // namespace

ExpansionPicture expansionPicture(const FeatureResult& result, const FeaturesView& view,
                                  const Look& look) {
    ExpansionPicture picture;
    const numeric::GridField* fields[] = {&result.maps.exact, &result.maps.approximate,
                                          &result.maps.difference};
    for (std::size_t i = 0; i < picture.maps.size(); ++i) {
        FieldPicture& map = picture.maps[i];
        map.field = *fields[i];
        map.largest = result.largest;
        map.around = result.scene.around;
        map.marked = view.subject == Subject::network;
    }
    for (std::size_t k = 0; k < result.expanded.series.size(); ++k) {
        const Ridge& ridge = result.expanded.sum.ridges[k];
        const FieldPicture::Strip strip{ridge.w1, ridge.w2, result.expanded.series[k].radius};
        picture.maps[1].strips.push_back(strip);
        picture.maps[2].strips.push_back(strip);
    }
    picture.maps[1].dashed = true;
    picture.maps[2].tags = errorTags(result, look);
    picture.alone = view.powerX1 >= 0 && view.powerX2 >= 0;
    picture.names = {firstName(view.subject),
                     picture.alone ? ExpansionMaps::tr("term %1").arg(QString::fromStdString(
                                         monomialText(view.powerX1, view.powerX2)))
                                   : ExpansionMaps::tr("polynomial"),
                     ExpansionMaps::tr("rest")};
    picture.formulas = {firstFormula(view.subject),
                        picture.alone ? QString() : ExpansionMaps::tr("order %1").arg(view.order),
                        ExpansionMaps::tr("%1 − polynomial")
                            .arg(view.subject == Subject::neuron || view.subject == Subject::unit
                                     ? QStringLiteral("f")
                                     : QStringLiteral("y"))};
    return picture;
}

ExpansionPlaces expansionPlaces(const QRectF& area, const Look& look) {
    const double head = look.scaled(expansion::kHead);
    const double ticks = look.scaled(expansion::kTicks);
    const double left = look.scaled(expansion::kTicks);
    const double gap = look.scaled(expansion::kOperator);
    const double scale = look.scaled(expansion::kScaleRoom);
    const double side =
        std::floor(std::max(1.0, std::min(area.height() - head - ticks,
                                          (area.width() - left - 2.0 * gap - scale) / 3.0)));
    // What is left over goes to the operators, so that the row fills its card.
    const double spare = std::max(0.0, area.width() - left - scale - 3.0 * side);
    const double step = std::floor(spare / 2.0);
    const double top = area.top() + head + std::floor((area.height() - head - ticks - side) / 2.0);
    ExpansionPlaces places;
    for (std::size_t i = 0; i < places.squares.size(); ++i) {
        places.squares[i] =
            QRectF(area.left() + left + static_cast<double>(i) * (side + step), top, side, side);
    }
    places.bar = QRectF(places.squares[2].right() + look.scaled(space::kApart), top,
                        look.scaled(expansion::kScaleBar), side);
    return places;
}

int expansionHeight(int width, const Look& look) {
    const int side = (width - look.scaled(expansion::kTicks) -
                      2 * look.scaled(expansion::kOperator) - look.scaled(expansion::kScaleRoom)) /
                     3;
    return side + look.scaled(expansion::kHead) + look.scaled(expansion::kTicks);
}

void paintExpansionFrame(QPainter& painter, const QRectF& area, const ExpansionPicture& picture,
                         const Look& look) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const ExpansionPlaces places = expansionPlaces(area, look);
    for (std::size_t i = 0; i < places.squares.size(); ++i) {
        paintHead(painter, places.squares[i], picture.names[i], picture.formulas[i], look);
        paintTicks(painter, places.squares[i], i == 0, look);
    }
    paintOperators(painter, places, picture.alone, look);
    paintScale(painter, places.bar, picture.maps[0].largest, look);
    painter.restore();
}

void paintExpansion(QPainter& painter, const QRectF& area, const ExpansionPicture& picture,
                    const Look& look) {
    paintExpansionFrame(painter, area, picture, look);
    const ExpansionPlaces places = expansionPlaces(area, look);
    for (std::size_t i = 0; i < places.squares.size(); ++i) {
        const FieldPicture& map = picture.maps[i];
        paintField(painter, places.squares[i], map, fieldImage(map.field, map.largest, look), look);
    }
}

ExpansionMaps::ExpansionMaps(QWidget* parent) : QWidget(parent) {
    const QString ids[] = {QStringLiteral("exact_map"), QStringLiteral("polynomial_map"),
                           QStringLiteral("difference_map")};
    const QString names[] = {tr("Map of the neuron over x1 and x2"),
                             tr("Map of the polynomial over x1 and x2"),
                             tr("Map of the rest, neuron − polynomial, over x1 and x2")};
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        m_maps[i] = new FieldPlot(this);
        m_maps[i]->setObjectName(ids[i]);
        m_maps[i]->setAccessibleName(names[i]);
        markAsPicture(*m_maps[i]);
    }
    setObjectName(QStringLiteral("expansion_maps"));
    setAccessibleName(tr("Neuron = polynomial + rest"));
    markAsPicture(*this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
}

void ExpansionMaps::show(const ExpansionPicture& picture) {
    m_picture = picture;
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        m_maps[i]->show(picture.maps[i]);
    }
    update();
}

void ExpansionMaps::clear() {
    m_picture = ExpansionPicture();
    for (FieldPlot* map : m_maps) {
        map->clear();
    }
    update();
}

QSize ExpansionMaps::minimumSizeHint() const {
    return {sizes::kSmallestPlot.width(), sizes::kSmallestPlot.height()};
}

void ExpansionMaps::place() {
    const ExpansionPlaces places = expansionPlaces(QRectF(rect()), lookOf(*this));
    for (std::size_t i = 0; i < m_maps.size(); ++i) {
        m_maps[i]->setGeometry(places.squares[i].toRect());
    }
}

void ExpansionMaps::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintExpansionFrame(painter, QRectF(rect()), m_picture, lookOf(*this));
}

void ExpansionMaps::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ExpansionMaps::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        place();
    }
}

} // namespace actiscope::ui

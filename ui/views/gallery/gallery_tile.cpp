#include "ui/views/gallery/gallery_tile.h"

#include "ui/controls/function/function_words.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/picture.h"
#include "ui/plot/curve/small_curve.h"
#include "ui/views/gallery/tile_formulas.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct GalleryTileText {
    Q_DECLARE_TR_FUNCTIONS(GalleryTile)
};

/// From top to bottom; the picture is curve, ends of the axis and formulas.
struct Places {
    QRect title;
    QRect picture;
    QRect cost;
};

Places placesIn(const QRect& target, const Look& look, TileDetail detail = TileDetail::whole) {
    const QRect inside = target.adjusted(tile::kInset, 0, -tile::kInset, 0);
    const bool small = detail == TileDetail::name;
    const int title = look.scaled(small ? gallerypage::kSmallTitle : tile::kTitle);
    const int cost = small ? tile::kInset : look.scaled(tile::kCost);
    return {QRect(inside.left(), inside.top(), inside.width(), title),
            target.adjusted(0, title, 0, -cost),
            QRect(inside.left(), inside.bottom() + 1 - cost, inside.width(), cost)};
}

QString parameterText(const Activation& activation) {
    const auto specs = activation.definition().parameters;
    QStringList parts;
    for (std::size_t i = 0; i < specs.size(); ++i) {
        parts.append(QStringLiteral("%1 = %2").arg(toQString(specs[i].symbol),
                                                   shownNumber(activation.parameters()[i])));
    }
    return parts.join(QStringLiteral(", "));
}

SmallCurveLook curveLook(const GalleryEntry& entry, const Look& look) {
    QPen slope = look.line(&Colors::slope, &Strokes::tileSlope);
    slope.setStyle(Qt::DashLine);
    SmallCurveLook curve{.axis = look.colors.axis,
                         .value = look.line(&Colors::value, &Strokes::tileValue),
                         .slope = slope,
                         .hatch = look.pen(look.colors.border, &Strokes::hair),
                         .dead = look.colors.window,
                         .hatchDistance = tile::kHatch * look.scale};
    if (noteHolds(entry)) {
        const Showcase& showcase = entry.activation.definition().showcase;
        curve.mark =
            SmallCurveMark{showcase.at, showcase.onSlope, tile::kMark * look.scale,
                           look.pen(look.colors.boundary, &Strokes::tileSlope), look.colors.card};
    }
    return curve;
}

/// Curve, the numbers at the ends of its axis, formulas.
void paintPicture(QPainter& painter, const QRect& place, const GalleryEntry& entry,
                  const Look& look, TileDetail detail = TileDetail::whole) {
    const QRect target = place.adjusted(tile::kInset, 0, -tile::kInset, 0);
    const int ends = detail == TileDetail::name ? 0 : look.scaled(tile::kEnds);
    const int formulas = detail == TileDetail::whole ? look.scaled(tile::kFormulas) : 0;
    const Showcase& showcase = entry.activation.definition().showcase;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintSmallCurve(painter, QRectF(target.adjusted(0, 0, 0, -ends - formulas)), entry.activation,
                    curveLook(entry, look), windowFor(entry.activation, showcase.from, showcase.to),
                    entry.properties.regions.dead);
    if (detail == TileDetail::name) {
        painter.restore();
        return;
    }
    const QRect numbers(target.left(), target.bottom() + 1 - ends - formulas, target.width(), ends);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    painter.drawText(numbers, Qt::AlignLeft | Qt::AlignVCenter, shownNumber(showcase.from));
    painter.drawText(numbers, Qt::AlignRight | Qt::AlignVCenter, shownNumber(showcase.to));
    if (detail == TileDetail::whole) {
        paintTileFormulas(
            painter,
            QRectF(target.left(), target.bottom() + 1 - formulas, target.width(), formulas),
            entry.activation, look);
    }
    painter.restore();
}

void paintTitle(QPainter& painter, const QRect& place, const GalleryCaption& caption,
                const Look& look, TileDetail detail = TileDetail::whole) {
    painter.setPen(look.colors.text);
    painter.setFont(look.font(TextRole::caption));
    int note = 0;
    if (detail == TileDetail::whole) {
        note = QFontMetrics(painter.font()).horizontalAdvance(caption.note);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, caption.note);
    }
    if (detail != TileDetail::name) {
        painter.setFont(look.font(TextRole::strong));
    }
    painter.drawText(
        place, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter.font())
            .elidedText(caption.title, Qt::ElideRight, place.width() - note - space::kApart));
}

/// A bar for f with f', its strong part for f alone, and the numbers.
void paintCost(QPainter& painter, const QRect& place, const TileCost& cost, const Look& look) {
    const int text = look.scaled(tile::kCostText);
    const double height = look.scaled(tile::kCostBar);
    const QRectF track(place.left(), place.center().y() - height / 2.0, place.width() - text,
                       height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colors.window);
    painter.drawRect(track);
    if (!cost.cost) {
        return;
    }
    const auto bar = [&](double nanoseconds, const QColor& color) {
        const double share = std::min(1.0, nanoseconds / cost.largest);
        painter.setBrush(color);
        painter.drawRect(QRectF(track.topLeft(), QSizeF(share * track.width(), track.height())));
    };
    bar(cost.cost->valueAndSlope, look.colors.edge);
    bar(cost.cost->value, look.colors.text);
    painter.setPen(look.colors.text);
    painter.setFont(look.font(TextRole::caption));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, costText(*cost.cost));
}

void paintGround(QPainter& painter, const QRect& target, const Look& look) {
    painter.setPen(QPen(look.colors.border, part::kBorder));
    painter.setBrush(look.colors.card);
    painter.drawRoundedRect(QRectF(target).marginsRemoved(tile::kEdge), part::kRadius,
                            part::kRadius);
}

} // namespace

GalleryCaption galleryCaption(const GalleryEntry& entry, bool leftOut) {
    const Activation& activation = entry.activation;
    const ActivationDefinition& row = activation.definition();
    const QString known =
        noteHolds(entry)
            ? QCoreApplication::translate("GalleryNotes", std::string(row.showcase.note).c_str())
            : QString();
    GalleryCaption caption;
    caption.title = toQString(row.name);
    caption.note = leftOut ? GalleryTileText::tr("chosen, filtered out")
                           : (known.isEmpty() ? parameterText(activation) : known);
    QStringList lines{activationTitle(activation)};
    if (!known.isEmpty()) {
        lines.append(known);
    }
    lines.append(QStringLiteral("f: ") + boundsText(entry.properties.range));
    lines.append(QStringLiteral("f′: ") + boundsText(entry.properties.derivativeRange));
    if (leftOut) {
        lines.append(caption.note);
    }
    caption.whole = lines.join(QLatin1Char('\n'));
    return caption;
}

QString costText(const Cost& cost) {
    return GalleryTileText::tr("%1 ns · %2 ×")
        .arg(numberWithDecimals(cost.valueAndSlope, 2), numberWithDecimals(cost.ratio, 1));
}

QSize galleryTileSize(const Look& look, TileDetail detail) {
    const QSize size = detail == TileDetail::whole     ? QSize(tile::kNarrowest, tile::kHeight)
                       : detail == TileDetail::drawing ? gallerypage::kDrawing
                                                       : gallerypage::kName;
    return {look.scaled(size.width()), look.scaled(size.height())};
}

void paintGalleryTile(QPainter& painter, const QRect& target, const PaintedTile& shown,
                      const Look& look) {
    const Places places = placesIn(target, look, shown.detail);
    const bool cost = shown.cost.cost && shown.detail != TileDetail::name;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, target, look);
    paintTitle(painter, places.title, galleryCaption(shown.entry, shown.leftOut), look,
               shown.detail);
    // Without a cost its place belongs to the drawing.
    paintPicture(painter,
                 cost ? places.picture
                      : places.picture.united(places.cost.adjusted(0, 0, 0, -tile::kInset)),
                 shown.entry, look, shown.detail);
    if (cost) {
        paintCost(painter, places.cost.adjusted(0, 0, 0, -space::kNear), shown.cost, look);
    }
    painter.restore();
}

TilePicture::TilePicture(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    markAsPicture(*this);
}

void TilePicture::setEntry(const GalleryEntry& entry, const GalleryCaption& caption) {
    m_entry = entry;
    m_picture = QPixmap();
    const Showcase& showcase = entry.activation.definition().showcase;
    setAccessibleName(GalleryTileText::tr("Drawing of %1").arg(caption.title));
    setAccessibleDescription(
        GalleryTileText::tr("f and f′ from %1 to %2; %3")
            .arg(shownNumber(showcase.from), shownNumber(showcase.to), caption.note));
    update();
}

void TilePicture::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.size() != size() * ratio) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        paintPicture(painter, rect(), m_entry, lookOf(*this));
    }
    QPainter(this).drawPixmap(0, 0, m_picture);
}

void TilePicture::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_picture = QPixmap();
        update();
    }
}

GalleryTile::GalleryTile(const GalleryEntry& entry, bool leftOut, QWidget* parent)
    : QPushButton(parent), m_leftOut(leftOut), m_picture(new TilePicture(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("tile_") + toQString(entry.activation.id()));
    m_picture->setObjectName(QStringLiteral("drawing_") + toQString(entry.activation.id()));
    setEntry(entry);
}

void GalleryTile::setEntry(const GalleryEntry& entry) {
    m_entry = entry;
    m_caption = galleryCaption(entry, m_leftOut);
    m_picture->setEntry(entry, m_caption);
    tell();
    update();
}

void GalleryTile::setChosen(bool chosen) {
    if (m_chosen != chosen) {
        m_chosen = chosen;
        tell();
        update();
    }
}

void GalleryTile::setCost(const TileCost& cost) {
    m_cost = cost;
    tell();
    update();
}

/// To assistive tools and in the tool tip.
void GalleryTile::tell() {
    const QString title = activationTitle(m_entry.activation);
    setAccessibleName(m_chosen ? GalleryTileText::tr("%1, chosen").arg(title) : title);
    QStringList lines = m_caption.whole.split(QLatin1Char('\n'));
    if (m_cost.cost) {
        lines.append(GalleryTileText::tr("f: %1 ns, f with f′: %2 ns per float, %3 × ReLU")
                         .arg(numberWithDecimals(m_cost.cost->value, 2),
                              numberWithDecimals(m_cost.cost->valueAndSlope, 2),
                              numberWithDecimals(m_cost.cost->ratio, 1)));
    }
    setToolTip(lines.join(QLatin1Char('\n')));
    setAccessibleDescription(lines.mid(1).join(QStringLiteral("; ")));
}

QSize GalleryTile::sizeHint() const {
    return galleryTileSize(lookOf(*this));
}

void GalleryTile::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    const Places places = placesIn(rect(), look);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, rect(), look);
    paintTitle(painter, places.title, m_caption, look);
    paintCost(painter, places.cost.adjusted(0, 0, 0, -space::kNear), m_cost, look);
    if (m_chosen || hasFocus() || underMouse()) {
        const double width = m_chosen ? look.strokes.tileChosen : look.strokes.tilePointed;
        painter.setPen(QPen(look.colors.accent, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
}

void GalleryTile::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    m_picture->setGeometry(placesIn(rect(), lookOf(*this)).picture);
}

void GalleryTile::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_picture->setGeometry(placesIn(rect(), lookOf(*this)).picture);
        updateGeometry();
        update();
    }
}

} // namespace actiscope::ui

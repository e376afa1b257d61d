#include "ui/views/curves/facts/properties_panel.h"

#include "ui/controls/function/function_words.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"

#include <QFormLayout>
#include <QLabel>

#include <cmath>

namespace actiscope::ui {
namespace {

QString saturationText(Saturation saturation, const std::optional<double>& limit) {
    switch (saturation) {
    case Saturation::none:
        return PropertiesPanel::tr("none");
    case Saturation::soft:
        return limit ? PropertiesPanel::tr("soft, f → %1").arg(shownNumber(*limit))
                     : PropertiesPanel::tr("soft, f′ → 0");
    case Saturation::hard:
        return limit ? PropertiesPanel::tr("hard, f = %1").arg(shownNumber(*limit))
                     : PropertiesPanel::tr("hard, f′ = 0");
    }
    return {};
}

QString placesText(const std::vector<double>& places) {
    if (places.empty()) {
        return PropertiesPanel::tr("none");
    }
    QStringList parts;
    for (const double x : places) {
        parts.append(shownNumber(x, 1.0));
    }
    return QStringLiteral("x = ") + parts.join(QStringLiteral(", "));
}

QString shapeText(const Properties& p) {
    QStringList parts;
    parts.append(p.monotone ? PropertiesPanel::tr("monotone")
                            : PropertiesPanel::tr("not monotone"));
    if (p.odd || p.even) {
        parts.append(p.odd ? PropertiesPanel::tr("odd") : PropertiesPanel::tr("even"));
    }
    parts.append(p.zeroCentred ? PropertiesPanel::tr("zero-centred")
                               : PropertiesPanel::tr("not zero-centred"));
    return parts.join(QStringLiteral(", "));
}

QString momentText(double value) {
    return numberWithDecimals(value, 4);
}

} // namespace

PropertiesPanel::PropertiesPanel(QWidget* parent) : QWidget(parent) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(margins::kTab);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(space::kTight);
    m_range = addRow(QStringLiteral("property_range"), tr("Values of f"));
    m_slopeRange = addRow(QStringLiteral("property_slope_range"), tr("Values of f′"));
    m_left = addRow(QStringLiteral("property_left"), tr("Saturation left"));
    m_right = addRow(QStringLiteral("property_right"), tr("Saturation right"));
    m_kinks = addRow(QStringLiteral("property_kinks"), tr("Kinks"));
    m_jumps = addRow(QStringLiteral("property_jumps"), tr("Jumps"));
    m_poles = addRow(QStringLiteral("property_poles"), tr("Poles"));
    m_shape = addRow(QStringLiteral("property_shape"), tr("Shape"));
    m_mean = addRow(QStringLiteral("property_mean"), tr("Mean of f(z), z ~ N(0, 1)"));
    m_meanSquare = addRow(QStringLiteral("property_mean_square"), tr("Mean of f(z)²"));
    m_meanSquareSlope = addRow(QStringLiteral("property_mean_square_slope"), tr("Mean of f′(z)²"));
}

QLabel* PropertiesPanel::addRow(const QString& id, const QString& name) {
    auto* caption = new QLabel(name, this);
    caption->setEnabled(false);
    auto* value = new QLabel(this);
    value->setObjectName(id);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* form = static_cast<QFormLayout*>(layout());
    form->addRow(caption, value);
    return value;
}

void PropertiesPanel::showProperties(const Properties& p) {
    m_range->setText(boundsText(p.range));
    m_slopeRange->setText(boundsText(p.derivativeRange));
    m_left->setText(saturationText(p.left, p.leftLimit));
    m_right->setText(saturationText(p.right, p.rightLimit));
    m_kinks->setText(placesText(p.kinks));
    m_jumps->setText(placesText(p.jumps));
    m_poles->setText(placesText(p.poles));
    m_shape->setText(shapeText(p));
    m_mean->setText(momentText(p.gaussian.mean));
    m_meanSquare->setText(momentText(p.gaussian.meanSquare));
    m_meanSquareSlope->setText(momentText(p.gaussian.meanSquareDerivative));
}

} // namespace actiscope::ui

#include "ui/views/gallery/gallery_bar.h"

#include "ui/controls/choice.h"
#include "ui/controls/row_layout.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/role_label.h"
#include "ui/views/gallery/filter_chip.h"

namespace actiscope::ui {

GalleryBar::GalleryBar(QWidget* parent)
    : QWidget(parent),
      m_count(new RoleLabel(TextRole::strong, {}, this)),
      m_byCost(new CheckChip(tr("by cost"), this)),
      m_cost(new Chip(tr("Measure cost"), this)) {
    auto* layout = new RowLayout(this);
    layout->setContentsMargins(0, 0, tile::kGap, 0);
    m_count->setObjectName(QStringLiteral("gallery_count"));
    layout->addWidget(m_count);
    const Choice<GalleryFilter::Property> properties[] = {
        {GalleryFilter::saturating, tr("&saturates"), tr("f′ goes to 0 on at least one side")},
        {GalleryFilter::bounded, tr("&bounded"), tr("f stays between two numbers")},
        {GalleryFilter::smooth, tr("s&mooth"), tr("no kink and no jump")},
        {GalleryFilter::monotone, tr("m&onotone"), tr("never falls, or never rises")},
        {GalleryFilter::zeroCentred, tr("&zero-centred"), tr("mean 0 for a standard normal input")},
        {GalleryFilter::adjustable, tr("ad&justable"), tr("with a parameter to drag")},
    };
    static_assert(std::size(properties) == GalleryFilter::kProperties);
    for (const auto& property : properties) {
        const GalleryFilter::Property wanted = property.value;
        auto* chip = new FilterChip(property.text, this);
        chip->setObjectName(QStringLiteral("filter_%1").arg(int{wanted}));
        chip->setToolTip(tr("%1\nClick: is, is not, either").arg(property.hint));
        layout->addWidget(chip);
        connect(chip, &FilterChip::wishEdited, this,
                [this, wanted](GalleryFilter::Wish wish) { emit wishEdited(wanted, wish); });
        m_chips[wanted] = chip;
    }
    layout->addStretch(1);
    m_byCost->setObjectName(QStringLiteral("gallery_by_cost"));
    m_byCost->setAccessibleName(tr("Sort by cost"));
    m_byCost->setToolTip(tr("The cheapest function first"));
    layout->addWidget(m_byCost);
    connect(m_byCost, &CheckChip::toggled, this, &GalleryBar::sortEdited);
    m_cost->setObjectName(QStringLiteral("gallery_cost"));
    m_cost->setPopupMode(QToolButton::DelayedPopup); // else assistive tools cannot press it
    m_cost->setToolTip(tr("How long one value takes on this machine, as float: f alone is the dark "
                          "part of the bar, f with f′ the whole bar and the number; × is against "
                          "ReLU"));
    // As wide as its longest text, so that nothing moves while it counts.
    const QString longest = measuringText(99, 99);
    m_cost->setText(longest);
    m_cost->setFixedWidth(m_cost->sizeHint().width());
    layout->addWidget(m_cost);
    connect(m_cost, &Chip::clicked, this, &GalleryBar::costPressed);
    setMeasured(false);
}

void GalleryBar::setFilter(const GalleryFilter& filter) {
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i]->setWish(filter.wishes[i]);
    }
}

void GalleryBar::setCount(std::size_t shown, std::size_t all) {
    m_count->setText(tr("%1 of %2 functions").arg(shown).arg(all));
}

QString GalleryBar::measuringText(int measured, int all) const {
    return tr("%1 of %2 – cancel").arg(measured).arg(all);
}

void GalleryBar::setMeasuring(int measured, int all) {
    m_cost->setText(measuringText(measured, all));
    m_cost->setAccessibleName(
        tr("Measuring the cost, %1 of %2 done; cancel").arg(measured).arg(all));
}

void GalleryBar::setMeasured(bool any) {
    m_cost->setText(any ? tr("Measure again") : tr("Measure cost"));
    m_cost->setAccessibleName(any ? tr("Measure the cost again") : tr("Measure the cost"));
    m_byCost->setEnabled(any);
    if (!any) {
        m_byCost->setChecked(false);
    }
}

bool GalleryBar::sortsByCost() const {
    return m_byCost->isChecked();
}

} // namespace actiscope::ui

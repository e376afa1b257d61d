#include "ui/views/curves/bars/range_bar.h"

#include "core/analysis/curve.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/look/sizes.h"
#include "ui/parts/over/popover.h"
#include "ui/views/curves/bars/popover_chip.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kNarrowest = 0.01;

/// Highest and lowest finite value of what is drawn over the range, with a margin.
numeric::Rectangle fitted(const Session& session) {
    numeric::Rectangle range = session.curves.range;
    constexpr Eigen::Index kPoints = 1200;
    const Curve curve = sampleEvenly(session.activation(), range.xMin, range.xMax, kPoints);
    double low = 0.0;
    double high = 0.0;
    const auto cover = [&](const Eigen::ArrayXd& values) {
        for (const double v : values) {
            if (std::isfinite(v)) {
                low = std::min(low, v);
                high = std::max(high, v);
            }
        }
    };
    cover(curve.f);
    if (!session.curves.logSlope) {
        cover(curve.slope);
    }
    const double margin = std::max(0.08 * (high - low), 0.05);
    const auto& domain = std::get<NumberDomain>(settingOf(Section::curves, "y_min").domain);
    range.yMin = std::max(low - margin, domain.minimum);
    range.yMax = std::min(high + margin, domain.maximum);
    return range;
}

} // namespace

RangeBar::RangeBar(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_chip(new PopoverChip(QStringLiteral("range"), tr("Range of the plot"), this)) {
    auto* outer = new QHBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_chip);
    m_chip->setState(tr("range"));
    m_chip->setToolTip(tr("The visible part of the plane; the wheel zooms, dragging pans"));
    QWidget* page = &m_chip->popover();
    auto* layout = new QGridLayout;
    layout->setHorizontalSpacing(space::kApart);
    layout->setVerticalSpacing(space::kApart);
    m_chip->body().addLayout(layout);
    struct End {
        const char* id;
        QString label;
        QString name;
    };
    const std::array<End, 4> ends{{
        {"x_min", tr("x fro&m"), tr("Left end of the plot")},
        {"x_max", tr("t&o"), tr("Right end of the plot")},
        {"y_min", tr("&y from"), tr("Lower end of the plot")},
        {"y_max", tr("to", "upper end"), tr("Upper end of the plot")},
    }};
    for (std::size_t i = 0; i < ends.size(); ++i) {
        auto* box = new NumberBox(page);
        box->setObjectName(QLatin1String(ends[i].id));
        box->setAccessibleName(ends[i].name);
        limitTo(*box, Section::curves, ends[i].id);
        auto* caption = new QLabel(ends[i].label, page);
        caption->setBuddy(box);
        const int row = static_cast<int>(i) / 2;
        const int column = 2 * (static_cast<int>(i) % 2);
        layout->addWidget(caption, row, column);
        layout->addWidget(box, row, column + 1);
        connect(box, &QDoubleSpinBox::valueChanged, this, &RangeBar::applyTyped);
        m_ends[i] = box;
    }
    auto* fit = new QPushButton(tr("Fit hei&ght"), page);
    fit->setObjectName(QStringLiteral("fit_height"));
    fit->setToolTip(tr("Choose the y range so that both curves fit"));
    auto* reset = new QPushButton(tr("&Default range"), page);
    reset->setObjectName(QStringLiteral("default_range"));
    reset->setToolTip(tr("Also by double-click or Home; the wheel zooms, dragging pans"));
    layout->addWidget(fit, 2, 0, 1, 2);
    layout->addWidget(reset, 2, 2, 1, 2);

    connect(fit, &QPushButton::clicked, this,
            [this] { m_store.edit("range", [](Session& s) { s.curves.range = fitted(s); }); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_store.edit("range", [](Session& s) { s.curves.range = CurveView().range; });
    });
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

/// An end that is typed past the other one pushes it along: no range is empty.
void RangeBar::applyTyped() {
    numeric::Rectangle range{m_ends[0]->value(), m_ends[1]->value(), m_ends[2]->value(),
                             m_ends[3]->value()};
    range.xMax = std::max(range.xMax, range.xMin + kNarrowest);
    range.yMax = std::max(range.yMax, range.yMin + kNarrowest);
    m_store.edit("range", [&](Session& s) { s.curves.range = range; });
}

void RangeBar::follow(const Session& session) {
    const numeric::Rectangle& range = session.curves.range;
    const std::array<double, 4> values{range.xMin, range.xMax, range.yMin, range.yMax};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QSignalBlocker block(m_ends[i]);
        m_ends[i]->setValue(values[i]);
    }
}

} // namespace actiscope::ui

#include "ui/views/classifier/figure/figure_places.h"

#include "ui/look/chart_sizes.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"

#include <algorithm>

namespace actiscope::ui {
namespace {

/// Lines of text below a map: none where they would take much of the page.
int linesFor(int line, int height) {
    constexpr int kMost = 3;
    constexpr double kMuch = 0.1;
    constexpr double kMuchForOne = 0.04;
    return kMost * line <= kMuch * height ? kMost : line <= kMuchForOne * height ? 1 : 0;
}

} // namespace

ClassifierPlaces classifierPlaces(const QSize& page, const Look& look, int line, bool single) {
    constexpr double kCourseShare = 0.2;
    constexpr int kMostLines = 6;
    const QRect inside(page::kMargin, page::kMargin, page.width() - 2 * page::kMargin,
                       page.height() - 2 * page::kMargin);
    const QSize ticks(look.scaled(mapcard::kTicksLeft), look.scaled(mapcard::kTicksBelow));
    const int gap = space::kApart;
    const int panes = single ? 1 : 2;
    const int title = line + page::kBelowTitle;
    int course = std::max(look.scaled(classifierpage::kSmallestCourse),
                          static_cast<int>(kCourseShare * inside.height()));
    int lines = linesFor(line, page.height());

    const auto spare = [&](int map) {
        return inside.height() - title - map - ticks.height() - lines * line - course - line -
               3 * gap;
    };
    const int byWidth = (inside.width() - (panes - 1) * gap) / panes - ticks.width();
    const int map = std::max(1, std::min(byWidth, spare(0)));
    // A high page has more words, and a higher chart.
    lines = std::clamp(lines + std::max(0, spare(map)) / line, lines, kMostLines);
    course += std::max(0, spare(map));

    const int pane = map + ticks.width();
    const int rest = inside.width() - panes * pane - gap;
    const int narrowest =
        std::min(look.scaled(mapcard::kNarrowestNetwork), mapcard::kNarrowestNetwork) + gap;
    const bool network = rest >= narrowest;
    const int aside = network ? 0 : rest / 2; // what is left over lies on both sides
    const int top = inside.top() + title;
    const auto paneAt = [&](int left) {
        return ClassifierPlaces::Pane{
            QRect(left, inside.top(), pane, line), QRect(left, top, pane, map + ticks.height()),
            QRect(left, top + map + ticks.height() + page::kAboveNumbers, pane, lines * line)};
    };
    ClassifierPlaces places;
    const int right = inside.right() + 1 - pane - aside;
    places.chosen = paneAt(right);
    if (!single) {
        places.compared = paneAt(inside.left() + aside);
    }
    if (network) {
        const int from = single ? inside.left() : places.compared.map.right() + 1 + gap;
        places.network = QRect(from, top, right - gap - from, map);
    }
    places.legend = QRect(inside.left(), inside.bottom() + 1 - line, inside.width(), line);
    places.course =
        QRect(inside.left(), places.legend.top() - gap - course, inside.width(), course);
    return places;
}

} // namespace actiscope::ui

#include "ui/plot/map/decision_plot.h"
#include "ui/plot/map/map_notch.h"
#include "ui/plot/map/numbers/number_samples.h"
#include "ui/plot/map/regions/regions_item.h"
#include "ui/plot/map/sample_graph.h"
#include "ui/plot/map/unit_lines_item.h"

#include <qcustomplot.h>

// What the map shows, read back.

namespace actiscope::ui {

std::optional<numeric::Point> DecisionPlot::cross() const {
    return m_cross->visible()
               ? std::optional(numeric::Point{m_cross->position->key(), m_cross->position->value()})
               : std::nullopt;
}

int DecisionPlot::sampleCount() const {
    return m_triangles->dataCount() + m_circles->dataCount() + m_testTriangles->dataCount() +
           m_testCircles->dataCount() + m_numbers->count();
}

int DecisionPlot::testSampleCount() const {
    return m_testTriangles->dataCount() + m_testCircles->dataCount() + m_numbers->testCount();
}

int DecisionPlot::unitLineCount() const {
    return m_unitLines->count();
}

int DecisionPlot::regionCount() const {
    return m_regions->count();
}

int DecisionPlot::wrongCount() const {
    return m_wrong->dataCount();
}

int DecisionPlot::levelPoints() const {
    return m_levels->dataCount();
}

QString DecisionPlot::readout() const {
    return m_readout->text();
}

QRect DecisionPlot::mapRect() const {
    return plot().axisRect()->rect();
}

} // namespace actiscope::ui

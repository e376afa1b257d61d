#pragma once

#include <optional>

class QCPGraph;
class QCustomPlot;

namespace actiscope::ui {

struct Look;

/// The slopes that a randomized function may draw for x ≤ 0: a band between the smallest and the
/// largest, and one drawn line.
class BandLayer {
public:
    struct Band {
        double lower;
        double upper;
        double drawn;
    };

    BandLayer(QCustomPlot& plot, const QString& layer);

    /// The band from `xMin` to 0; nothing removes it.
    void show(const std::optional<Band>& band, double xMin);
    void restyle(const Look& look);

    QCPGraph* upper() const { return m_upper; }
    QCPGraph* drawn() const { return m_drawn; }

private:
    QCPGraph* m_lower;
    QCPGraph* m_upper;
    QCPGraph* m_drawn;
};

} // namespace actiscope::ui

#pragma once

#include <QElapsedTimer>

#include <vector>

class QCPGraph;
class QCustomPlot;

namespace actiscope::ui {

struct Look;

/// The last curves of a parameter that moves: they stay for a moment and fade.
class TrailLayer {
public:
    TrailLayer(QCustomPlot& plot, const QString& layer);

    /// Keeps the points that `graph` shows now, if the last ones are old enough; the graph gets a
    /// container of its own for the next ones.
    void keep(QCPGraph* graph);
    /// Lets the curves fade with time; returns whether any is left.
    bool fade(const Look& look);
    void clear();
    /// Curves that can still be seen.
    int shown() const;

private:
    struct Trace {
        QCPGraph* graph;
        QElapsedTimer age;
    };
    std::vector<Trace> m_traces;
    std::size_t m_next = 0;
    QElapsedTimer m_sinceKept;
};

} // namespace actiscope::ui

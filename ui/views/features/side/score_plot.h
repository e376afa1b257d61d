#pragma once

#include "core/run/feature_comparison.h"
#include "ui/look/look.h"

#include <QWidget>

#include <vector>

namespace actiscope::ui {

/// Accuracy against the number of parameters, on a logarithmic axis; each model has its name at its
/// point.
class ScorePlot : public QWidget {
    Q_OBJECT

public:
    explicit ScorePlot(QWidget* parent = nullptr);

    void show(const std::vector<FeatureScore>& scores);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<FeatureScore> m_scores;
};

/// "linear in x1, x2", "4 tanh units": a model in few words.
QString contenderName(const FeatureContender& contender);

} // namespace actiscope::ui

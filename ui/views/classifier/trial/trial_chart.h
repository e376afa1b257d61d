#pragma once

#include "ui/views/classifier/trial/trial.h"

#include <QWidget>

namespace actiscope::ui {

/// A row per group with a dot per seed, its middle as a line, and its number at the right.
class TrialChart : public QWidget {
    Q_OBJECT

public:
    explicit TrialChart(QWidget* parent = nullptr);

    void setFindings(const TrialFindings& findings);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TrialFindings m_findings;
};

} // namespace actiscope::ui

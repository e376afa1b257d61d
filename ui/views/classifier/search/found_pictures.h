#pragma once

#include "core/activation/activation.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// f and f' of the chosen formula.
class FoundCurve : public QWidget {
    Q_OBJECT

public:
    explicit FoundCurve(QWidget* parent = nullptr);

    void setFunction(const std::optional<Activation>& activation, const QString& name);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Activation> m_activation;
};

/// How many formulas solve how many seeds, as bars.
class SolveBars : public QWidget {
    Q_OBJECT

public:
    explicit SolveBars(QWidget* parent = nullptr);

    /// counts[k] formulas solve k seeds.
    void setCounts(std::vector<int> counts);
    const std::vector<int>& counts() const { return m_counts; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<int> m_counts;
};

} // namespace actiscope::ui

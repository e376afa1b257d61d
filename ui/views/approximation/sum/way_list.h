#pragma once

#include "core/scene/approximation_scene.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>
#include <optional>

namespace actiscope::ui {

/// One way to find the units: its curve, its name and its largest error.
class WayButton : public QAbstractButton {
    Q_OBJECT

public:
    WayButton(const QString& name, const QString& note, QWidget* parent = nullptr);

    void setNote(const QString& note);
    /// Nothing while there is no sum yet.
    void showSum(const TargetFunction& target, const std::optional<FittedSum>& fit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    QString m_note;
    QString m_error;
    Eigen::ArrayXd m_x;
    Eigen::ArrayXd m_target;
    Eigen::ArrayXd m_sum;
};

/// The three ways with their errors at the same number of units; one is chosen.
class WayList : public QWidget {
    Q_OBJECT

public:
    explicit WayList(QWidget* parent = nullptr);

    WayButton& button(FitWay way) { return *m_buttons[static_cast<std::size_t>(way)]; }
    void setChosen(FitWay way);

signals:
    void chosen(actiscope::FitWay way);

private:
    std::array<WayButton*, 3> m_buttons{};
};

} // namespace actiscope::ui

#pragma once

#include "core/scene/gradient_rescue.h"
#include "core/scene/gradient_scene.h"

#include <QAbstractButton>

#include <vector>

namespace actiscope::ui {

/// What would help, with the factor per layer before and after, and δ over the layers as two small
/// lines. Without an effect it cannot be pressed.
class RescueButton : public QAbstractButton {
    Q_OBJECT

public:
    RescueButton(Rescue rescue, const QString& id, QWidget* parent = nullptr);

    Rescue rescue() const { return m_rescue; }
    void setTitle(const QString& title);
    void setBefore(const GradientReading& before);
    /// Nothing while it is not known.
    void setAfter(const GradientReading* after);
    bool isKnown() const { return m_known; }
    double factorAfter() const { return m_after.factor; }
    bool isGood() const { return keepsGradients(m_after.factor); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Course {
        double factor = 0.0;
        double log10FirstLast = 0.0;
        std::vector<double> deltas; ///< log10, relative to the last layer's
    };
    static Course courseOf(const GradientReading& reading);
    void tell();
    void paintSpark(QPainter& painter, const QRectF& box) const;

    Rescue m_rescue;
    Course m_before;
    Course m_after;
    bool m_known = false;
};

} // namespace actiscope::ui

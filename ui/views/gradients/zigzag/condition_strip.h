#pragma once

#include "core/depth/conditions.h"

#include <QWidget>

#include <string>
#include <vector>

namespace actiscope::ui {

/// κ of every function on a logarithmic axis. A click on a dot compares with that function, arrows
/// go from one to the next.
class ConditionStrip : public QWidget {
    Q_OBJECT

public:
    explicit ConditionStrip(QWidget* parent = nullptr);

    void setConditions(const std::vector<FunctionCondition>& conditions);
    /// The functions of the two bowls, by id.
    void setChosen(std::string_view chosen, std::string_view compared);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// How many labels stand without touching one another, for tests.
    std::size_t labels() const { return m_labels.size(); }

signals:
    void picked(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Label {
        std::size_t function; ///< index into m_conditions
        QRectF area;
        QString text;
        bool strong;
    };
    double placeOf(double condition) const;
    bool isShown(std::size_t function) const;
    void layOut();
    void tryLabel(std::size_t function, bool strong);
    int nearest(const QPointF& place) const;
    void tell();

    std::vector<FunctionCondition> m_conditions;
    std::vector<Label> m_labels;
    std::string m_chosen;
    std::string m_compared;
    double m_end = 20.0; ///< of the axis, which begins at 1
};

} // namespace actiscope::ui

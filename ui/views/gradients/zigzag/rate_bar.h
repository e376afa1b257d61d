#pragma once

#include <QWidget>

#include <array>

namespace actiscope::ui {

/// Where rate times largest curvature lies: below 1 the path falls straight, up to 2 it goes in
/// zig-zag, beyond it leaves. A full mark for the left bowl, a hollow one for the right.
class RateBar : public QWidget {
    Q_OBJECT

public:
    explicit RateBar(QWidget* parent = nullptr);

    /// Rate · λmax of both bowls.
    void setRates(const std::array<double, 2>& rates);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::array<double, 2> m_rates{0.0, 0.0};
};

/// "straight", "zig-zag" or "out".
QString rateWord(double rateTimesLargest);

} // namespace actiscope::ui

#pragma once

#include <QWidget>

#include <vector>

namespace actiscope::ui {

/// A bar for each width, as high as the share of networks that are silent.
class BornDeadPicture : public QWidget {
    Q_OBJECT

public:
    explicit BornDeadPicture(QWidget* parent = nullptr);

    /// In the order of BornDeadPanel::kWidths; those that are missing are not known yet.
    void setShares(const std::vector<double>& shares);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_shares;
};

} // namespace actiscope::ui

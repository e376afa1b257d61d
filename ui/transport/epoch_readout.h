#pragma once

#include <QWidget>

#include <cstdint>

namespace actiscope::ui {

/// The epoch that is shown, large: it is painted alone, whatever number comes, and nothing around
/// it is laid out anew.
class EpochReadout : public QWidget {
    Q_OBJECT

public:
    explicit EpochReadout(QWidget* parent = nullptr);

    void setEpoch(std::uint64_t epoch);
    std::uint64_t epoch() const { return m_epoch; }
    /// The word below the number instead of beside it.
    void setStacked(bool stacked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void tell();

    std::uint64_t m_epoch = 0;
    bool m_stacked = false;
};

} // namespace actiscope::ui

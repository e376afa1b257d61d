#pragma once

#include <QAbstractButton>

namespace actiscope::ui {

/// Round, in the accent: what starts and stops training. It has a text for those who do not see
/// its icon, and whoever owns it says which.
class PlayButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PlayButton(QWidget* parent = nullptr);

    void setPlaying(bool playing);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& place) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_playing = false;
};

} // namespace actiscope::ui

#pragma once

#include "ui/look/look.h"

#include <QObject>
#include <QTimer>

class QWidget;

namespace actiscope::ui {

/// Text, lines and controls as large as the height of the window asks for. While it is dragged to
/// another size nothing changes; when it rests, once.
class LookFollower : public QObject {
    Q_OBJECT

public:
    LookFollower(QWidget& window, bool large);

    /// What the look of the window is measured by now.
    LookSize size() const;
    void setStage(bool stage);
    /// At once.
    void settle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    QTimer m_rest;
    bool m_large;
    bool m_stage = false;
};

} // namespace actiscope::ui

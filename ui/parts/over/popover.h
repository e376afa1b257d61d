#pragma once

#include <QFrame>

class QVBoxLayout;

namespace actiscope::ui {

/// A small window over the others that goes with Escape or a click outside; it stays on the screen
/// whatever it is opened at, and gives the focus back. It deletes itself unless told otherwise.
class Popover : public QFrame {
    Q_OBJECT

public:
    explicit Popover(QWidget* parent);

    QVBoxLayout& body() { return *m_body; }

    /// Below the widget, left edges together; above it where there is no room below.
    void openBelow(const QWidget& anchor);
    /// Beside a place of the screen.
    void openAt(const QPoint& globalPlace);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void openWithin(QPoint wanted, int otherwiseAbove);
    void place();

    QPoint m_wanted;
    int m_otherwiseAbove = 0;

    QVBoxLayout* m_body;
};

/// The rectangle moved, but not resized, so that as much as possible of it lies within.
QRect keptWithin(QRect rect, const QRect& room);

} // namespace actiscope::ui

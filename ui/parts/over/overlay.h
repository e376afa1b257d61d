#pragma once

#include <QPointer>
#include <QWidget>

class QAbstractAnimation;
class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace actiscope::ui {

class RoleLabel;

/// A panel that lies over a part of the window and leaves what is below as it was: it has a title,
/// a cross that closes it, and goes with Escape. The focus moves into it and back.
class Overlay : public QWidget {
    Q_OBJECT

public:
    Overlay(const QString& title, QWidget& below);

    RoleLabel& title() { return *m_title; }
    QHBoxLayout& head() { return *m_head; }
    QVBoxLayout& body() { return *m_body; }
    bool isOpen() const { return m_open; }

public slots:
    void open();
    void closeOver();
    void setOpen(bool opened);

signals:
    void openChanged(bool opened);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    /// Where it lies when open, and where it comes from, in coordinates of what is below.
    virtual QRect openPlace(const QRect& below) const = 0;
    virtual QRect closedPlace(const QRect& below) const = 0;

private:
    void place();
    void move(const QRect& from, const QRect& to, bool thenHide);

    RoleLabel* m_title;
    QWidget* m_headLine;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
    QToolButton* m_cross;
    QPointer<QWidget> m_before; ///< had the focus
    QPointer<QAbstractAnimation> m_motion;
    bool m_open = false;
};

/// From the right edge, as high as what it lies on.
class Drawer : public Overlay {
    Q_OBJECT

public:
    using Overlay::Overlay;

    /// At 768; otherwise as wide as its contents ask for.
    void setWidth(int width) { m_width = width; }

protected:
    QRect openPlace(const QRect& below) const override;
    QRect closedPlace(const QRect& below) const override;

private:
    int width(const QRect& below) const;

    int m_width = 0;
};

/// Over all of what it lies on, or a rectangle of it.
class Sheet : public Overlay {
    Q_OBJECT

public:
    using Overlay::Overlay;

    /// The part of what is below that it covers; empty for all. It follows at once.
    void setCover(const QRect& part);

protected:
    QRect openPlace(const QRect& below) const override;
    QRect closedPlace(const QRect& below) const override;

private:
    QRect m_cover;
};

/// Whether things that change place may be seen moving: not where the person asked for less, nor
/// without a screen.
bool motionWanted();

} // namespace actiscope::ui

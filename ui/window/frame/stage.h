#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>

#include <vector>

class QBoxLayout;
class QMainWindow;
class QWidget;

namespace actiscope::ui {

class Header;
class LookFollower;

/// The pictures alone on the whole screen, with text for the last row. The rail and the header go;
/// they come back over the pictures while the mouse is at their edge. Leaving gives the window back
/// as it was, maximised or not.
class Stage : public QObject {
    Q_OBJECT

public:
    Stage(QMainWindow& window, LookFollower& look);

    /// The rail and the header, each in its layout; made known before the first time.
    void setFrame(QWidget& rail, QBoxLayout& railLayout, Header& header, QBoxLayout& headerLayout);
    /// Goes with the stage and comes back after it, if it was there.
    void addHidden(QWidget& part);

    bool isOn() const { return m_on; }
    void setOn(bool on);
    /// Whether the sliders of the function are already shown below the pictures.
    void setSlidersElsewhere(bool elsewhere);
    /// For the next start: as the window is without the stage.
    QByteArray geometryToKeep() const;
    /// Where the mouse is, in coordinates of the window: shows and hides what is at the edges.
    void pointAt(const QPoint& place);

signals:
    void changed(bool on);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Edge {
        QWidget* part = nullptr;
        QBoxLayout* layout = nullptr;
        int place = 0;
        bool floats = false;
    };

    void enter();
    void leave();
    void takeOut(Edge& edge);
    void putBack(Edge& edge);
    void reveal(Edge& edge, bool shown);
    void arrangeHeader();

    QMainWindow& m_window;
    LookFollower& m_look;
    Edge m_rail;
    Edge m_top;
    Header* m_header = nullptr;
    std::vector<QPointer<QWidget>> m_parts;
    std::vector<QPointer<QWidget>> m_hidden; ///< those of them that were there
    QTimer m_mouse;
    bool m_on = false;
    bool m_slidersElsewhere = false;
    bool m_wasMaximized = false;
    QRect m_normal;
    QByteArray m_geometry;
};

} // namespace actiscope::ui

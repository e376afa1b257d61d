#pragma once

#include <QPointer>
#include <QSplitter>

#include <vector>

namespace actiscope::ui {

class LessonPanel;

/// The views and the lessons side by side, at the left the picker of functions where a person keeps
/// it. Where the window is too narrow for the lessons beside the views they stand below the picker.
class WindowColumns : public QSplitter {
    Q_OBJECT

public:
    WindowColumns(QWidget& views, LessonPanel& lessons, QWidget* parent = nullptr);

    /// Shown where the picker shall stand in the window; hidden, it stands over it.
    QWidget* pickerDock() { return m_dock; }
    /// The same, or null while it is hidden.
    QWidget* dockedPicker();

    /// Where the lessons fit into the window as it is now; before they are shown.
    void placeLessons();
    /// Gives the lessons their usual width; after they are shown.
    void widenLessons();
    /// The left column goes when everything in it is hidden: its place is the views'.
    void fitLeft();

    /// Hides the parts of the window with these object names, and shows again what was hidden so
    /// before.
    void hideParts(const QStringList& names);

signals:
    /// With the widget that the picker shall stand in, or null.
    void pickerDocked(QWidget* dock);

private:
    LessonPanel& m_lessons;
    QSplitter* m_left; ///< picker, and lessons in a narrow window
    QWidget* m_dock;
    std::vector<QPointer<QWidget>> m_hidden;
};

} // namespace actiscope::ui

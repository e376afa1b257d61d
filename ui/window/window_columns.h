#pragma once

#include <QPointer>
#include <QSplitter>

#include <vector>

namespace actiscope::ui {

class ActivationPanel;
class LessonPanel;

/// The activation, the views and the lessons side by side. Where the window is too narrow for three
/// columns the lessons stand below the activation.
class WindowColumns : public QSplitter {
    Q_OBJECT

public:
    WindowColumns(ActivationPanel& activation, QWidget& views, LessonPanel& lessons,
                  QWidget* parent = nullptr);

    /// Where the lessons fit into the window as it is now; before they are shown.
    void placeLessons();
    /// The left column goes when everything in it is hidden: its place is the views'.
    void fitLeft();

    /// Hides the parts of the window with these object names, and shows again what was hidden so
    /// before.
    void hideParts(const QStringList& names);

private:
    LessonPanel& m_lessons;
    QSplitter* m_left; ///< activation, and lessons in a narrow window
    std::vector<QPointer<QWidget>> m_hidden;
};

} // namespace actiscope::ui

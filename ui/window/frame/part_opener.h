#pragma once

#include <QPointer>
#include <QStringList>

#include <vector>

class QWidget;

namespace actiscope::ui {

class Overlay;

/// Opens sheets, drawers and pages of tabs by their object names, and closes them again. Scrolls to
/// a part of a column.
class PartOpener {
public:
    explicit PartOpener(QWidget& window) : m_window(window) {}

    /// Opens these and closes those that it opened before and that are not among them.
    void open(const QStringList& names);

private:
    Overlay* turnTo(const QString& name) const;

    QWidget& m_window;
    std::vector<QPointer<Overlay>> m_opened;
};

} // namespace actiscope::ui

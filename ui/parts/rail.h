#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace actiscope::ui {

/// A column of icons at the edge of the window, one of which is chosen: it has the accent, its
/// ground and a bar at the edge. The name is the tool tip and what a screen reader says; arrows
/// move along the rail.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// Of what can be chosen: `icon` is the name of a file of resources/icons. Its place, from 0.
    int addPage(const QString& icon, const QString& name);
    /// A button below the pages (above = false: at the bottom).
    QToolButton* addButton(const QString& icon, const QString& name, bool atBottom);
    int current() const;
    void setCurrent(int page);
    QToolButton* page(int index) const;

signals:
    void chosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* makeButton(const QString& icon, const QString& name);
    void measure();

    QButtonGroup* m_pages;
    QVBoxLayout* m_top;
    QVBoxLayout* m_bottom;
};

} // namespace actiscope::ui

#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace actiscope::ui {

class RoleLabel;

/// What belongs together, on a ground of its own: one line of title, the body, one line of footer.
/// The lines have the same height in every card, so that cards side by side have one top and one
/// bottom.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    RoleLabel& title() { return *m_title; }
    /// Beside the title, from the left; a stretch stands behind the title.
    QHBoxLayout& head() { return *m_head; }
    QVBoxLayout& body() { return *m_body; }
    /// The line at the bottom; it takes place from the first call on.
    QHBoxLayout& foot();
    /// Without a title and what stands beside it.
    void setHeadShown(bool shown);
    /// Without head, foot, border and margins: the body alone, as on a stage.
    void setBare(bool bare);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    RoleLabel* m_title;
    QWidget* m_headLine;
    QWidget* m_footLine = nullptr;
    bool m_bare = false;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
    QHBoxLayout* m_foot = nullptr;
    QVBoxLayout* m_layout;
};

/// The ground of a card: filled, with a pale border.
void paintCard(QPainter& painter, const QRect& area, const QWidget& widget);

} // namespace actiscope::ui

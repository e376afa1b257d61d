#pragma once

#include <QWidget>

namespace actiscope::ui {

struct Look;

/// A picture over columns: layers of a network, units of a chain. One is pointed at: by the mouse,
/// kept by a click, moved with ← and →, let go with Escape or a second click.
class ColumnPicture : public QWidget {
    Q_OBJECT

public:
    explicit ColumnPicture(const QString& name, QWidget* parent = nullptr);

    /// The one that is kept, from 1; 0 = none.
    void setColumn(int column);
    /// The one that is drawn: below the mouse, else the one that is kept.
    int shownColumn() const { return m_hovered > 0 ? m_hovered : m_column; }
    /// A place in a column.
    virtual QPoint placeOf(int column) const = 0;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void columnPicked(int column);
    /// Another one is below the mouse.
    void shownChanged();
    /// What was set last is on the screen.
    void painted();

protected:
    virtual void paint(QPainter& painter, const Look& look) const = 0;
    virtual QString description() const = 0;
    virtual int columns() const = 0;
    /// 0 beside them.
    virtual int columnAt(double x) const = 0;
    /// After what is shown has changed.
    void refresh();

    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void hover(int column);

    int m_column = 0;
    int m_hovered = 0;
};

} // namespace actiscope::ui

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace actiscope::ui {

/// A row of controls like QHBoxLayout that goes on in a second row where the first is too narrow:
/// with large text or on a small screen nothing is cut off. A label stays beside its buddy.
class RowLayout : public QLayout {
    Q_OBJECT

public:
    explicit RowLayout(QWidget* parent = nullptr) : QLayout(parent) {}
    ~RowLayout() override;

    using QLayout::addWidget;
    void addWidget(QWidget* widget, int stretch);
    void addStretch(int stretch);
    void addSpacing(int pixels);

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_cells.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Cell {
        std::unique_ptr<QLayoutItem> item;
        int stretch = 0;
    };
    /// Cells that stand in one row, by index; empty ones are left out.
    using Line = std::vector<std::size_t>;

    bool keepsWithNext(std::size_t index) const;
    std::vector<Line> groups() const;
    std::vector<Line> lines(int width) const;
    int gap() const;
    int minimumWidthOf(const Line& line) const;
    int heightOf(const Line& line) const;
    void place(const Line& line, const QRect& rect) const;

    std::vector<Cell> m_cells;
};

} // namespace actiscope::ui

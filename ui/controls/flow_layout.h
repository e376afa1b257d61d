#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace actiscope::ui {

/// Items one after the other, in as many lines as the width asks for.
class FlowLayout : public QLayout {
public:
    FlowLayout(QWidget* parent, int horizontalSpacing, int verticalSpacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rectangle) override;

private:
    template <class Place>
    int flow(int width, const Place& place) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_horizontal;
    int m_vertical;
};

} // namespace actiscope::ui

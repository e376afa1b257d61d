#pragma once

#include <QWidget>

namespace actiscope::ui {

class Card;

/// A page of a card with a picture and, where there is more to say, a column beside it: the column
/// is narrower in a narrow view and gone on the stage, where the card is bare.
class ColumnPage : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    /// Side by side in a row of `owner`, from now on as wide as the view has room for.
    void build(QWidget& owner, Card& card, QWidget* column = nullptr);
    /// After they have been given their places.
    virtual void arranged() {}

    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    Card* m_card = nullptr;
    QWidget* m_column = nullptr;
};

} // namespace actiscope::ui

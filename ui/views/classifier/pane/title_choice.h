#pragma once

#include "ui/controls/choice_box.h"

#include <QString>

namespace actiscope::ui {

/// A list to choose from that looks like the title of a card: the text of the title with an arrow.
class TitleChoice : public ChoiceBox<QString> {
public:
    explicit TitleChoice(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace actiscope::ui

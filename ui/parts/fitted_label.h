#pragma once

#include "ui/parts/role_label.h"

namespace actiscope::ui {

/// One line of text in the room that there is: what does not fit ends in an ellipsis, and the tool
/// tip says all of it. Its text never changes the layout.
class FittedLabel : public RoleLabel {
    Q_OBJECT

public:
    explicit FittedLabel(TextRole role, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    /// Also what the tool tip says.
    void setFittedText(const QString& text);
    /// Shows nothing rather than a part of the text.
    void setWholeOnly(bool wholeOnly) { m_wholeOnly = wholeOnly; }
    bool fits() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_wholeOnly = false;
};

} // namespace actiscope::ui

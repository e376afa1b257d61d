#pragma once

#include "ui/look/look.h"
#include "ui/look/tone.h"

#include <QLabel>

namespace actiscope::ui {

/// A plain text in the font of its role, whatever look comes; captions are faint.
class RoleLabel : public QLabel {
    Q_OBJECT

public:
    explicit RoleLabel(TextRole role, const QString& text = {}, QWidget* parent = nullptr);

    TextRole role() const { return m_role; }
    void setRole(TextRole role);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();

    TextRole m_role;
};

} // namespace actiscope::ui

#pragma once

#include "ui/parts/chip.h"

class QVBoxLayout;

namespace actiscope::ui {

class Popover;

/// A chip that says what is set and opens a small window with the controls that set it.
class PopoverChip : public Chip {
    Q_OBJECT

public:
    /// `id` is the object name, `name` what a screen reader says.
    PopoverChip(const QString& id, const QString& name, QWidget* parent = nullptr);

    void setState(const QString& text);
    /// Of the small window; what stands there lives as long as the chip.
    QVBoxLayout& body();
    Popover& popover() { return *m_popover; }

private:
    Popover* m_popover;
};

} // namespace actiscope::ui

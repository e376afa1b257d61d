#pragma once

#include "ui/window/preferences/appearance.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QSpinBox;

namespace actiscope::ui {

/// Asks for what belongs to the window and its user rather than to a session.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(const Appearance& appearance, QWidget* parent = nullptr);

    /// What the controls say.
    Appearance appearance() const;

private:
    QComboBox* addChoice(QFormLayout& form, const QString& id, const QString& caption,
                         const QString& hint);

    Appearance m_before;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_size;
    QComboBox* m_speed;
    QComboBox* m_sweep;
    QSpinBox* m_digits;
};

} // namespace actiscope::ui

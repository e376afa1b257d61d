#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/window/preferences/appearance.h"

#include <QDialog>

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
    template <class Value>
    ChoiceBox<Value>* addBox(QFormLayout& form, const QString& id, const QString& caption,
                             const QString& hint);

    Appearance m_before;
    ChoiceBox<QString>* m_language; ///< by its code
    ChoiceBox<Theme>* m_theme;
    ChoiceBox<bool>* m_size;    ///< whether it is large
    ChoiceBox<double>* m_speed; ///< epochs per second
    ChoiceBox<double>* m_sweep; ///< seconds per way
    QSpinBox* m_digits;
};

} // namespace actiscope::ui

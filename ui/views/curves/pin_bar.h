#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace actiscope::ui {

/// Keeps functions for comparison: pins the present one with its parameters, and shows the
/// difference between the present one and a pinned one with its largest value.
class PinBar : public QWidget {
    Q_OBJECT

public:
    explicit PinBar(SessionStore& store, QWidget* parent = nullptr);

private:
    void show(const Session& session);

    SessionStore& m_store;
    QPushButton* m_pin;
    QPushButton* m_unpin;
    QComboBox* m_difference;
    QLabel* m_largest;
    std::vector<Activation> m_listed; ///< what the box offers
};

} // namespace actiscope::ui

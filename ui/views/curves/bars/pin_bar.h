#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace actiscope::ui {

class Chip;

/// The functions that were pinned for comparison: lets them go, and shows the difference between
/// the present one and a pinned one with its largest value.
class PinBar : public QWidget {
    Q_OBJECT

public:
    explicit PinBar(SessionStore& store, QWidget* parent = nullptr);

private:
    void show(const Session& session);

    SessionStore& m_store;
    Chip* m_unpin;
    QComboBox* m_difference;
    QLabel* m_largest;
    std::vector<Activation> m_listed; ///< what the box offers
};

} // namespace actiscope::ui

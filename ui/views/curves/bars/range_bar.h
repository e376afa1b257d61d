#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

#include <array>

namespace actiscope::ui {

class NumberBox;
class PopoverChip;

/// The visible part of the plane in the Curves view, typed, fitted or reset.
class RangeBar : public QWidget {
    Q_OBJECT

public:
    explicit RangeBar(SessionStore& store, QWidget* parent = nullptr);

private:
    void applyTyped();
    void follow(const Session& session);

    SessionStore& m_store;
    PopoverChip* m_chip;
    std::array<NumberBox*, 4> m_ends; ///< x from, x to, y from, y to
};

} // namespace actiscope::ui

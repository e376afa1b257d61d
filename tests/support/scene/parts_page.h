#pragma once

#include <QWidget>

#include <memory>

namespace actiscope::ui::test {

/// Every part of the window in each of its states, on one page: to be looked at in every theme and
/// size, and to be measured.
std::unique_ptr<QWidget> makePartsPage();

} // namespace actiscope::ui::test

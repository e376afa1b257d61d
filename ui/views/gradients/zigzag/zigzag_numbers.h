#pragma once

#include "core/scene/zigzag_scene.h"

#include <QWidget>

#include <array>

class QGridLayout;

namespace actiscope::ui {

class FittedLabel;
class RoleLabel;

/// The numbers of both bowls side by side.
class ZigZagNumbers : public QWidget {
    Q_OBJECT

public:
    explicit ZigZagNumbers(QWidget* parent = nullptr);

    void setScene(const ZigZagScene& scene);

    static constexpr std::size_t kRows = 6;

private:
    void addRow(QGridLayout& grid, std::size_t row, const QString& id, const QString& caption,
                const QString& hint);

    std::array<FittedLabel*, 2> m_heads{};
    std::array<std::array<RoleLabel*, 2>, kRows> m_numbers{};
    RoleLabel* m_agrees;
};

} // namespace actiscope::ui

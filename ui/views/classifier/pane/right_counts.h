#pragma once

#include "core/training/metrics.h"

#include <QWidget>

#include <array>
#include <string>

namespace actiscope::ui {

/// "right ▲ 57/100 ● 53/100": how many samples of each class a network gets right. The word gives
/// way where there is no room for it.
class RightCounts : public QWidget {
    Q_OBJECT

public:
    explicit RightCounts(QWidget* parent = nullptr);

    void setCounts(const Confusion& confusion, const std::array<std::string, 2>& classNames);
    /// What is shown, in words.
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString shareText(bool triangles) const;
    int countsWidth() const;

    Confusion m_confusion{};
    QString m_text;
};

} // namespace actiscope::ui

#pragma once

#include "core/training/metrics.h"

#include <QWidget>

#include <array>
#include <string>

namespace actiscope::ui {

struct Look;

/// Of a mark beside text.
double classMarkRadius(const QFontMetrics& metrics);
/// ▲ or ● as the maps draw samples.
void paintClassMark(QPainter& painter, const QPointF& centre, double radius, bool triangle,
                    const Look& look);
/// Of the counts without the word, when all are right.
int countsWidth(const QFontMetrics& metrics, const Confusion& confusion);
/// What RightCounts shows, at the right end of `place` in the font of the painter. Returns how wide
/// it is.
double paintRightCounts(QPainter& painter, const QRectF& place, const Confusion& confusion,
                        const Look& look);

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
    Confusion m_confusion{};
    QString m_text;
};

} // namespace actiscope::ui

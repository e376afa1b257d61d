#pragma once

#include <QStackedWidget>

namespace actiscope::ui {

/// The views, one of which is shown. It asks for the place that this one needs, not for that of the
/// largest: the transport below comes and goes with the view.
class ViewStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit ViewStack(QWidget* parent = nullptr) : QStackedWidget(parent) {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }

    QSize sizeHint() const override { return of(&QWidget::sizeHint); }
    QSize minimumSizeHint() const override { return of(&QWidget::minimumSizeHint); }

private:
    QSize of(QSize (QWidget::*wanted)() const) const {
        const QWidget* shown = currentWidget();
        return shown != nullptr ? (shown->*wanted)() : QSize();
    }
};

} // namespace actiscope::ui

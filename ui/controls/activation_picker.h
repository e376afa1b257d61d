#pragma once

#include "core/activation/activation.h"

#include <QListWidget>

namespace actiscope::ui {

/// Every activation function with a small drawing of its curve, always in sight: one click or arrow
/// key shows the next one everywhere.
class ActivationPicker : public QListWidget {
    Q_OBJECT

public:
    explicit ActivationPicker(QWidget* parent = nullptr);

    QString currentId() const;
    /// Shows a choice without emitting picked.
    void setCurrentId(std::string_view id);

signals:
    void picked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcons();
};

/// A drawing of f over [−3, 3] in logical pixels `size`, sharp at `devicePixelRatio`.
QPixmap curveThumbnail(const Activation& activation, const QSize& size, const QColor& line,
                       const QColor& axis, double devicePixelRatio);

} // namespace actiscope::ui

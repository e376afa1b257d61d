#pragma once

#include "core/activation/activation.h"

#include <QToolButton>

namespace actiscope::ui {

/// The function that everything is about, as a button that opens the picker: curve and name.
class FunctionChip : public QToolButton {
    Q_OBJECT

public:
    explicit FunctionChip(QWidget* parent = nullptr);

    void setActivation(const Activation& activation);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Activation m_activation;
};

} // namespace actiscope::ui

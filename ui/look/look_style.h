#pragma once

#include "ui/look/look.h"

#include <QProxyStyle>

namespace actiscope::ui {

/// Fusion, and the look that widgets of the application ask for.
class LookStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit LookStyle(const Look& look);

    const Look& look() const { return m_look; }
    void setLook(const Look& look) { m_look = look; }

private:
    Look m_look;
};

} // namespace actiscope::ui

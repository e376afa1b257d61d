#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

class QCheckBox;

namespace actiscope::ui {

class ParameterSlider;
class PopoverChip;

/// What the Curves view draws besides f and f': the threshold of saturation, f'', the logarithmic
/// axis, the trail.
class DisplayBar : public QWidget {
    Q_OBJECT

public:
    explicit DisplayBar(SessionStore& store, QWidget* parent = nullptr);

private:
    QCheckBox* addCheck(const QString& id, const QString& text, const QString& name,
                        const QString& hint, bool CurveView::*member);
    void follow(const Session& session);

    SessionStore& m_store;
    PopoverChip* m_chip;
    ParameterSlider* m_epsilon;
    QCheckBox* m_second;
    QCheckBox* m_log;
    QCheckBox* m_trail;
};

} // namespace actiscope::ui

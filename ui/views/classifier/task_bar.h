#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

namespace actiscope::ui {

class ParameterSlider;

/// What a class changes most while it trains: the learning rate.
class TaskBar : public QWidget {
    Q_OBJECT

public:
    explicit TaskBar(SessionStore& store, QWidget* parent = nullptr);

private:
    void addRate();
    void follow(const Session& session);

    SessionStore& m_store;
    ParameterSlider* m_rate = nullptr;
};

} // namespace actiscope::ui

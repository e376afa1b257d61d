#pragma once

#include "ui/model/session_store.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace actiscope::ui {

/// The units of all hidden layers as text, as in "8,8". What is no list of layers is explained and
/// not applied.
class HiddenEdit : public QWidget {
    Q_OBJECT

public:
    explicit HiddenEdit(SessionStore& store, QWidget* parent = nullptr);

private:
    void apply(const QString& text);
    void follow(const Session& session);

    SessionStore& m_store;
    QLineEdit* m_hidden;
    QLabel* m_problem;
};

} // namespace actiscope::ui

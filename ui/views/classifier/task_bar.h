#pragma once

#include "core/data/data_set.h"
#include "ui/controls/choice_box_fwd.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;

namespace actiscope::ui {

/// What a class changes most: data and layers. The rest stands in the lab.
class TaskBar : public QWidget {
    Q_OBJECT

public:
    explicit TaskBar(SessionStore& store, QWidget* parent = nullptr);

private:
    void addData();
    void addHidden();
    void follow(const Session& session);
    void applyHidden(const QString& text);
    void changeHidden(const std::function<void(std::vector<int>&)>& change);

    SessionStore& m_store;
    ChoiceBox<DataKind>* m_dataset = nullptr;
    QLineEdit* m_hidden = nullptr;
    QLabel* m_hiddenProblem = nullptr;
};

} // namespace actiscope::ui

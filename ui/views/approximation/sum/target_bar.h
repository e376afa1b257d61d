#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace actiscope::ui {

class CheckChip;

/// What is approximated: chosen from a list, typed, drawn, or read from a file.
class TargetBar : public QWidget {
    Q_OBJECT

public:
    explicit TargetBar(SessionStore& store, QWidget* parent = nullptr);

    bool isPencil() const;
    /// How a file is asked for; an empty path means cancelled. Tests give their own answer.
    void setFileDialog(std::function<QString()> dialog) { m_askFile = std::move(dialog); }
    void follow(const Session& session);

signals:
    void pencilToggled(bool on);

private:
    void choose(TargetKind kind);
    void takeFormula();
    void openFile();
    void say(const QString& problem);

    SessionStore& m_store;
    ChoiceBox<TargetKind>* m_kind;
    QLineEdit* m_formula;
    CheckChip* m_pencil;
    QLabel* m_problem;
    std::function<QString()> m_askFile;
};

} // namespace actiscope::ui

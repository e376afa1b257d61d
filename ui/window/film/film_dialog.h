#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/look/look.h"
#include "ui/window/files/making_dialog.h"
#include "ui/window/film/film.h"

#include <memory>

class QDoubleSpinBox;
class QSpinBox;

namespace actiscope::ui {

/// Makes a film of a session's training: which epochs, how long, how large, and in which form.
class FilmDialog : public MakingDialog {
    Q_OBJECT

public:
    FilmDialog(const Session& session, const Look& look, const FileDialogs& dialogs,
               QWidget* parent);
    ~FilmDialog() override;

    /// As it is chosen now.
    Film film() const;

protected:
    QString askPath() override;
    std::unique_ptr<Making> begin(const QString& path) override;

private:
    void buildForm();

    Session m_session;
    Look m_look;
    QSpinBox* m_first;
    QSpinBox* m_last;
    QDoubleSpinBox* m_seconds;
    ChoiceBox<QSize>* m_size;
    ChoiceBox<bool>* m_folder;
};

} // namespace actiscope::ui

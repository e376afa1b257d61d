#pragma once

#include "ui/window/files/file_dialogs.h"

#include <QDialog>
#include <QTimer>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace actiscope::ui {

/// Asks how something large shall be made, then makes it piece by piece between two events, so that
/// the window stays alive: with a bar that says how far it is and a button that ends it.
class MakingDialog : public QDialog {
    Q_OBJECT

public:
    bool isMaking() const { return m_timer.isActive(); }
    /// Ends the work if there is some, else the dialog.
    void reject() override;

signals:
    /// For the status line.
    void written(const QString& message);

protected:
    /// `dialogs` ask for the file and show errors.
    MakingDialog(const QString& title, const FileDialogs& dialogs, QWidget* parent);

    const FileDialogs& dialogs() const { return m_dialogs; }
    QWidget& form() { return *m_form; }
    /// Nothing can be made with what is chosen now, or again.
    void setPossible(bool possible);

    struct Progress {
        std::size_t finished;
        std::size_t all;
    };
    /// Asks for the path; empty if nothing shall be made.
    virtual QString askPath() = 0;
    virtual void begin(const QString& path) = 0;
    /// A piece; false when nothing is left to do.
    virtual bool next() = 0;
    virtual Progress progress() const = 0;
    /// Drops the work, finished or not.
    virtual void end() = 0;

private:
    void start();
    void work();
    void stop();
    void showProgress();

    const FileDialogs& m_dialogs;
    QWidget* m_form;
    QProgressBar* m_bar;
    QPushButton* m_write;
    QPushButton* m_close;
    QString m_path;
    QTimer m_timer;
};

} // namespace actiscope::ui

#pragma once

#include "core/run/latest_worker.h"
#include "ui/window/files/file_dialogs.h"
#include "ui/window/files/making.h"

#include <QDialog>

#include <cstdint>
#include <memory>
#include <string>

class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace actiscope::ui {

/// Asks how something large shall be made, then makes it beside the window: with a bar that says
/// how far it is and a button that ends it at once, whatever the work is busy with.
class MakingDialog : public QDialog {
    Q_OBJECT

public:
    bool isMaking() const { return m_making; }
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

    /// Asks for the path; empty if nothing shall be made.
    virtual QString askPath() = 0;
    /// The work as it is chosen now.
    virtual std::unique_ptr<Making> begin(const QString& path) = 0;

private:
    /// One piece of work, which dies on the worker's thread.
    struct Request {
        std::uint64_t serial = 0;
        std::shared_ptr<Making> making;
    };
    struct Report {
        std::uint64_t serial = 0;
        Making::Progress progress;
        bool ended = false;
        std::string failure; ///< empty: none
    };
    using Worker = LatestWorker<Request, Report>;

    static void work(const Request& request, Worker::Desk& desk);
    void start();
    void receive();
    void showWaiting(bool waiting);
    void showProgress(const Making::Progress& progress);

    const FileDialogs& m_dialogs;
    QWidget* m_form;
    QProgressBar* m_bar;
    QPushButton* m_write;
    QPushButton* m_close;
    QString m_path;
    bool m_making = false;
    bool m_closing = false;     ///< once the work that was ended has let go
    std::uint64_t m_serial = 0; ///< of the last work that was begun
    std::uint64_t m_ended = 0;  ///< of the last that let go
    // Last: it joins before anything that it rings is destroyed.
    Worker m_worker;
};

} // namespace actiscope::ui

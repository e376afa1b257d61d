#include "ui/window/files/making_dialog.h"

#include "ui/plot/window_thread.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope::ui {

MakingDialog::MakingDialog(const QString& title, const FileDialogs& dialogs, QWidget* parent)
    : QDialog(parent),
      m_dialogs(dialogs),
      m_form(new QWidget(this)),
      m_bar(new QProgressBar(this)),
      m_worker(&MakingDialog::work, [this] {
          QMetaObject::invokeMethod(this, &MakingDialog::receive, Qt::QueuedConnection);
      }) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_bar->setObjectName(QStringLiteral("making_progress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setRange(0, 1);
    m_bar->setValue(0);
    m_bar->setFormat(tr("%v of %m"));
    m_bar->setTextVisible(false);
    auto* buttons = new QDialogButtonBox(this);
    m_write = buttons->addButton(tr("&Write…"), QDialogButtonBox::ActionRole);
    m_write->setObjectName(QStringLiteral("making_write"));
    m_write->setAccessibleName(tr("Write"));
    m_write->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(QStringLiteral("making_close"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_bar);
    layout->addWidget(buttons);
    connect(m_write, &QPushButton::clicked, this, &MakingDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &MakingDialog::reject);
    showWaiting(true);
}

void MakingDialog::setPossible(bool possible) {
    m_write->setEnabled(possible);
}

void MakingDialog::start() {
    m_path = askPath();
    if (m_path.isEmpty()) {
        return;
    }
    m_dialogs.guarded(this, [this] {
        std::shared_ptr<Making> making = begin(m_path);
        m_making = true;
        showWaiting(false);
        showProgress(making->progress());
        m_worker.post({++m_serial, std::move(making)});
    });
}

/// A failure belongs to one request; a later one must not be blamed.
void MakingDialog::work(const Request& request, Worker::Desk& desk) {
    Report report{request.serial, request.making->progress(), false, {}};
    try {
        while (!desk.stop().stop_requested() && request.making->next(desk.stop())) {
            report.progress = request.making->progress();
            desk.publish(report);
        }
    } catch (const Interrupted&) {
        // As it was asked to.
    } catch (const std::exception& error) {
        report.failure = error.what();
    }
    report.ended = true;
    desk.publish(report);
}

void MakingDialog::receive() {
    const std::optional<Report> report = m_worker.take();
    if (!report) {
        return;
    }
    m_ended = report->ended ? report->serial : m_ended;
    if (m_closing && m_ended == m_serial) {
        QDialog::reject();
        return;
    }
    if (!m_making || report->serial != m_serial) {
        return; // of work that was ended
    }
    if (!report->ended) {
        showProgress(report->progress);
        return;
    }
    m_making = false;
    showWaiting(true);
    if (!report->failure.empty()) {
        m_dialogs.showError(this, QString::fromStdString(report->failure));
        return;
    }
    emit written(tr("Wrote %1").arg(m_path));
    accept();
}

void MakingDialog::showProgress(const Making::Progress& progress) {
    m_bar->setRange(0, static_cast<int>(progress.all));
    m_bar->setValue(static_cast<int>(progress.finished));
}

/// Whether it waits for a person, or works.
void MakingDialog::showWaiting(bool waiting) {
    m_form->setEnabled(waiting);
    m_write->setEnabled(waiting);
    m_bar->setTextVisible(!waiting);
    if (waiting) {
        m_bar->setRange(0, 1);
        m_bar->setValue(0);
    }
    m_close->setText(waiting ? tr("Close") : tr("Cancel"));
    m_close->setAccessibleName(m_close->text());
}

void MakingDialog::reject() {
    if (m_making) {
        m_making = false;
        if (m_worker.cancel()) {
            m_ended = m_serial; // before it began
        }
        showWaiting(true);
    } else if (m_ended != m_serial) {
        // The destructor would wait for it.
        m_closing = true;
        hide();
    } else {
        QDialog::reject();
    }
}

} // namespace actiscope::ui

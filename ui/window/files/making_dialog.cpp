#include "ui/window/files/making_dialog.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope::ui {

MakingDialog::MakingDialog(const QString& title, const FileDialogs& dialogs, QWidget* parent)
    : QDialog(parent),
      m_dialogs(dialogs),
      m_form(new QWidget(this)),
      m_bar(new QProgressBar(this)) {
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
    connect(&m_timer, &QTimer::timeout, this, &MakingDialog::work);
    stop();
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
        begin(m_path);
        m_form->setEnabled(false);
        m_write->setEnabled(false);
        m_close->setText(tr("Cancel"));
        m_close->setAccessibleName(m_close->text());
        m_bar->setTextVisible(true);
        showProgress();
        m_timer.start(0);
    });
}

void MakingDialog::work() {
    bool more = false;
    bool failed = true;
    // A message box has an event loop of its own: nothing may go on meanwhile.
    m_timer.stop();
    m_dialogs.guarded(this, [&] {
        more = next();
        failed = false;
    });
    if (more) {
        showProgress();
        m_timer.start(0);
        return;
    }
    stop();
    if (!failed) {
        emit written(tr("Wrote %1").arg(m_path));
        accept();
    }
}

void MakingDialog::showProgress() {
    const auto [finished, all] = progress();
    m_bar->setRange(0, static_cast<int>(all));
    m_bar->setValue(static_cast<int>(finished));
}

void MakingDialog::stop() {
    m_timer.stop();
    if (!m_form->isEnabled()) {
        end();
    }
    m_form->setEnabled(true);
    m_write->setEnabled(true);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1);
    m_bar->setValue(0);
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
}

void MakingDialog::reject() {
    if (isMaking()) {
        stop();
    } else {
        QDialog::reject();
    }
}

} // namespace actiscope::ui

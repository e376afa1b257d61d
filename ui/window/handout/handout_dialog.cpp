#include "ui/window/handout/handout_dialog.h"

#include "ui/io/qstring.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

namespace actiscope::ui {

HandoutDialog::HandoutDialog(const LessonLibrary& library, const std::string& language,
                             const FileDialogs& dialogs, QWidget* parent)
    : MakingDialog(tr("Handout of lessons"), dialogs, parent),
      m_lessons(library.lessons),
      m_language(language),
      m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("handout_dialog"));
    m_list->setObjectName(QStringLiteral("handout_lessons"));
    m_list->setAccessibleName(tr("Lessons of the handout"));
    for (const Lesson& lesson : m_lessons) {
        auto* item = new QListWidgetItem(toQString(lesson.title.in(language)), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_list->setMinimumWidth(m_list->sizeHintForColumn(0) + 2 * bar); // titles are read in full
    auto* all = new QPushButton(tr("&All"), this);
    all->setObjectName(QStringLiteral("handout_all"));
    all->setAccessibleName(tr("All lessons"));
    auto* none = new QPushButton(tr("&None"), this);
    none->setObjectName(QStringLiteral("handout_none"));
    none->setAccessibleName(tr("No lesson"));
    auto* row = new QHBoxLayout;
    row->addWidget(all);
    row->addWidget(none);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(&form());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
    connect(m_list, &QListWidget::itemChanged, this, [this] { setPossible(!chosen().empty()); });
}

HandoutDialog::~HandoutDialog() = default;

void HandoutDialog::tickAll(bool ticked) {
    {
        const QSignalBlocker block(m_list);
        for (int i = 0; i < m_list->count(); ++i) {
            m_list->item(i)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_list->viewport()->update();
    setPossible(!chosen().empty());
}

std::vector<Lesson> HandoutDialog::chosen() const {
    std::vector<Lesson> lessons;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked) {
            lessons.push_back(m_lessons[static_cast<std::size_t>(i)]);
        }
    }
    return lessons;
}

QString HandoutDialog::askPath() {
    return dialogs().saveHandout(this);
}

std::unique_ptr<Making> HandoutDialog::begin(const QString& path) {
    return makeHandout(chosen(), m_language, path);
}

} // namespace actiscope::ui

#include "ui/lessons/lesson_list.h"

#include "ui/controls/list_selection.h"
#include "ui/controls/text_labels.h"
#include "ui/io/lesson/lesson_library.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope::ui {

LessonList::LessonList(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_problems(wrappedLabel(QStringLiteral("lesson_problems"), this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new QLabel(tr("Lessons"), this);
    makeBold(title);
    layout->addWidget(title);
    m_list->setObjectName(QStringLiteral("lesson_list"));
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setWordWrap(true);
    makeSelectionCurrent(*m_list);
    m_list->setSpacing(space::kTight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_list, 1);
    setTone(*m_problems, Tone::warning);
    // Long paths have no spaces to break at: they must not widen the window.
    m_problems->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_problems);
    auto* reload = new QPushButton(tr("Read lessons again"), this);
    reload->setObjectName(QStringLiteral("lesson_reload"));
    reload->setToolTip(tr("Your own lessons are the files in %1").arg(userLessonFolder()));
    layout->addWidget(reload);

    const auto choose = [this](QListWidgetItem* item) {
        emit chosen(static_cast<std::size_t>(m_list->row(item)));
    };
    connect(m_list, &QListWidget::itemClicked, this, choose);
    connect(m_list, &QListWidget::itemActivated, this, [this, choose](QListWidgetItem* item) {
        // On some desktops a click activates, too: once is enough, and the list is gone by then.
        if (isVisible()) {
            choose(item);
        }
    });
    connect(reload, &QPushButton::clicked, this, &LessonList::reloadRequested);
}

void LessonList::setLessons(const QStringList& titles, const QStringList& problems) {
    m_list->clear();
    for (const QString& title : titles) {
        m_list->addItem(QStringLiteral("%1. %2").arg(m_list->count() + 1).arg(title));
    }
    m_list->setCurrentRow(0);
    m_problems->setText(problems.join(QStringLiteral("\n\n")));
    m_problems->setVisible(!problems.isEmpty());
}

void LessonList::setCurrent(std::size_t lesson) {
    m_list->setCurrentRow(static_cast<int>(lesson));
}

void LessonList::takeFocus() {
    m_list->setFocus();
}

} // namespace actiscope::ui

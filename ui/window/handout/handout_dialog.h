#pragma once

#include "ui/io/lesson/lesson_library.h"
#include "ui/window/files/making_dialog.h"
#include "ui/window/handout/handout.h"

#include <memory>

class QListWidget;

namespace actiscope::ui {

/// Makes a handout of some lessons.
class HandoutDialog : public MakingDialog {
    Q_OBJECT

public:
    /// `language` is "en" or "zh_CN".
    HandoutDialog(const LessonLibrary& library, const std::string& language,
                  const FileDialogs& dialogs, QWidget* parent);
    ~HandoutDialog() override;

    /// Those with a tick, in their order.
    std::vector<Lesson> chosen() const;

protected:
    QString askPath() override;
    std::unique_ptr<Making> begin(const QString& path) override;

private:
    void tickAll(bool ticked);

    std::vector<Lesson> m_lessons;
    std::string m_language;
    QListWidget* m_list;
};

} // namespace actiscope::ui

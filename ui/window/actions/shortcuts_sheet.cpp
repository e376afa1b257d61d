#include "ui/window/actions/shortcuts_sheet.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/window/actions/action_table.h"

#include <QGridLayout>
#include <QKeySequence>
#include <QRegularExpression>
#include <QScrollArea>

#include <array>
#include <vector>

namespace actiscope::ui {
namespace {

struct Line {
    QString words;
    QString keys;
};

struct Group {
    QString title;
    std::vector<Line> lines;
};

std::vector<Line> commandsOf(MenuId menu) {
    std::vector<Line> lines;
    for (const ActionRow& row : ActionTable::rows()) {
        if (row.menu == menu) {
            QString words = ActionTable::translated(row);
            // Chinese mnemonics stand in brackets behind the words.
            words.remove(QRegularExpression(QStringLiteral("\\(&\\w\\)"))).remove(u'&').remove(u'…');
            lines.push_back({words, QKeySequence(QLatin1String(row.shortcut))
                                        .toString(QKeySequence::NativeText)});
        }
    }
    return lines;
}

} // namespace

ShortcutsSheet::ShortcutsSheet(QWidget& below) : Sheet(tr("Keys"), below) {
    setObjectName(QStringLiteral("shortcuts_sheet"));
    const std::array<std::vector<Group>, 2> columns{
        std::vector<Group>{{tr("File"), commandsOf(MenuId::file)},
                           {tr("Edit"), commandsOf(MenuId::edit)},
                           {tr("Help"), commandsOf(MenuId::help)}},
        std::vector<Group>{{tr("View"), commandsOf(MenuId::view)},
                           {tr("Panels"), commandsOf(MenuId::panels)},
                           {tr("Training"), commandsOf(MenuId::training)},
                           {tr("Sliders and plots"),
                            {{tr("One step; ten; a tenth"), tr("Arrows; Ctrl; Shift")},
                             {tr("Default of a slider"), tr("double click")},
                             {tr("Zoom, pan a plot"), tr("wheel, drag")},
                             {tr("Whole plot"), tr("Home")}}}}};
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kBlock);
    grid->setVerticalSpacing(space::kTight);
    int column = 0;
    for (const std::vector<Group>& groups : columns) {
        int row = 0;
        for (const Group& group : groups) {
            if (group.lines.empty()) {
                continue;
            }
            grid->addWidget(new RoleLabel(TextRole::strong, group.title), row++, column, 1, 2);
            for (const Line& line : group.lines) {
                grid->addWidget(new RoleLabel(TextRole::caption, line.keys), row, column);
                grid->addWidget(new RoleLabel(TextRole::body, line.words), row++, column + 1);
            }
            grid->setRowMinimumHeight(row++, space::kApart);
        }
        grid->setColumnStretch(column + 1, 1);
        column += 2;
    }
    grid->setRowStretch(grid->rowCount(), 1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("shortcuts"));
    scroll->setAccessibleName(tr("Keys"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    page->setBackgroundRole(QPalette::Base);
    body().addWidget(scroll, 1);
}

} // namespace actiscope::ui

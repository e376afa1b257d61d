#include "ui/transport/training_drawer.h"

#include "ui/controls/setting/settings_form.h"
#include "ui/look/sizes.h"
#include "ui/parts/role_label.h"
#include "ui/transport/training_rows.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace actiscope::ui {

TrainingDrawer::TrainingDrawer(SessionStore& store, QWidget& below)
    : Drawer(tr("Training"), below) {
    setObjectName(QStringLiteral("training_drawer"));
    setWidth(part::kDrawer);
    auto* contents = new QWidget;
    auto* layout = new QVBoxLayout(contents);
    layout->setContentsMargins(margins::kScrolled);
    layout->setSpacing(space::kTight);
    for (const TrainingGroup& group : trainingGroups()) {
        layout->addWidget(new RoleLabel(TextRole::strong, group.title));
        layout->addWidget(new SettingsForm(store, group.rows));
        if (group.tellsClipping) {
            m_clipped = new RoleLabel(TextRole::caption);
            m_clipped->setObjectName(QStringLiteral("clipped_share"));
            m_clipped->setWordWrap(true);
            layout->addWidget(m_clipped);
        }
    }
    layout->addStretch(1);
    // A window of a projector is lower than all of it.
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("training_settings_list"));
    scroll->setAccessibleName(tr("Training settings"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(contents);
    contents->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    body().addWidget(scroll);
    setClippedShare({});
}

void TrainingDrawer::setClippedShare(std::optional<double> share) {
    m_clipped->setVisible(share.has_value());
    if (share) {
        m_clipped->setText(tr("Right network: scaled down in %1 % of the last updates")
                               .arg(qRound(100.0 * *share)));
    }
}

} // namespace actiscope::ui

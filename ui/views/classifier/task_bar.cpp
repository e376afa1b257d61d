#include "ui/views/classifier/task_bar.h"

#include "ui/controls/row_layout.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/controls/setting/setting_range.h"

namespace actiscope::ui {

TaskBar::TaskBar(SessionStore& store, QWidget* parent) : QWidget(parent), m_store(store) {
    setObjectName(QStringLiteral("task_bar"));
    auto* row = new RowLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    addRate();
    row->addWidget(m_rate, 1);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

void TaskBar::addRate() {
    m_rate = new ParameterSlider(
        QStringLiteral("learning_rate"), tr("Learning rate"), tr("Learning rate"),
        settingRange(Section::training, "learning_rate", RealSlider::Scale::logarithmic), this);
    connect(m_rate, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("learning_rate", [value](Session& s) { s.training.learningRate = value; });
    });
    connect(m_rate, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
}

void TaskBar::follow(const Session& session) {
    m_rate->setValue(session.training.learningRate);
}

} // namespace actiscope::ui

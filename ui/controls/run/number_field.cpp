#include "ui/controls/run/number_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace actiscope::ui {

QSpinBox* addNumberField(QVBoxLayout& layout, const QString& id, const QString& name,
                         const WholeRange& range) {
    auto* row = new QHBoxLayout;
    auto* label = new QLabel(name);
    auto* box = new QSpinBox;
    box->setObjectName(id);
    box->setAccessibleName(name);
    box->setRange(range.least, range.most);
    box->setValue(range.value);
    label->setBuddy(box);
    row->addWidget(label, 1);
    row->addWidget(box);
    layout.addLayout(row);
    return box;
}

} // namespace actiscope::ui

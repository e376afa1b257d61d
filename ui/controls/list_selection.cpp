#include "ui/controls/list_selection.h"

#include <QItemSelectionModel>
#include <QListWidget>

namespace actiscope::ui {

void makeSelectionCurrent(QListWidget& list) {
    QObject::connect(&list, &QListWidget::itemSelectionChanged, &list, [&list] {
        for (QListWidgetItem* item : list.selectedItems()) {
            if (item != list.currentItem()) {
                list.setCurrentItem(item, QItemSelectionModel::ClearAndSelect);
                return;
            }
        }
    });
}

} // namespace actiscope::ui

#pragma once

#include "ui/controls/choice.h"

#include <QComboBox>
#include <QStandardItemModel>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// A list to choose a value from. Each row carries its value: in which order the rows are listed
/// and in which order an enumeration names its values has nothing to do with each other.
template <class Value>
class ChoiceBox : public QComboBox {
public:
    using QComboBox::QComboBox;

    void setChoices(const std::vector<Choice<Value>>& choices) {
        clear();
        for (const Choice<Value>& choice : choices) {
            addChoice(choice);
        }
    }
    void addChoice(const Choice<Value>& choice) {
        addItem(choice.text, QVariant::fromValue(choice.value));
        if (!choice.hint.isEmpty()) {
            setItemData(count() - 1, choice.hint, Qt::ToolTipRole);
        }
    }

    /// Shows the row with this value, or none if no row has it.
    void setValue(const Value& value) { setCurrentIndex(rowOf(value)); }
    /// Of the row that is shown, if one is.
    std::optional<Value> value() const {
        return currentIndex() < 0 ? std::nullopt : std::optional(valueOf(currentIndex()));
    }
    bool hasChoice(const Value& value) const { return rowOf(value) >= 0; }
    /// A row that is not enabled cannot be picked. Precondition: there is one with this value.
    void setChoiceEnabled(const Value& value, bool enabled) {
        qobject_cast<QStandardItemModel*>(model())->item(rowOf(value))->setEnabled(enabled);
    }

    /// Calls `picked` with the value of each row that a person picks, as long as the context lives.
    template <class Picked>
    void whenPicked(const QObject* context, Picked picked) {
        connect(this, &QComboBox::activated, context,
                [this, picked](int row) { picked(valueOf(row)); });
    }

private:
    Value valueOf(int row) const { return itemData(row).template value<Value>(); }
    int rowOf(const Value& value) const {
        for (int row = 0; row < count(); ++row) {
            if (valueOf(row) == value) {
                return row;
            }
        }
        return -1;
    }
};

} // namespace actiscope::ui

#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace actiscope::ui {

/// Edits the custom formula: a text field that says while typing what is wrong and at which column,
/// and a builder for "binary(unary, unary)", the search space in which Swish was found, with a
/// dice.
class FormulaEdit : public QWidget {
    Q_OBJECT

public:
    explicit FormulaEdit(QWidget* parent = nullptr);

    QString formula() const;
    /// Shows a formula without emitting edited; leaves a text alone that is being typed.
    void setFormula(const QString& text);

signals:
    /// A text that is a formula was typed or built.
    void edited(const QString& formula);

private:
    QWidget* buildBuilder();
    void check(const QString& text);
    void compose();
    void roll();
    void accept(const QString& text);

    QLineEdit* m_text;
    QLabel* m_problem;
    QComboBox* m_left;
    QComboBox* m_binary;
    QComboBox* m_right;
};

/// The formula binary(left(x), right(x)) for rows of the builder's tables.
QString composedFormula(int left, int binary, int right);
int unaryCount();
int binaryCount();

} // namespace actiscope::ui

#pragma once

#include "ui/outlines/outline.h"

#include <QWidget>

namespace actiscope::ui {

/// Shows a typeset formula from the resources in the colour of the text, as large as the font asks
/// for and smaller where the width does not allow it.
class FormulaView : public QWidget {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);

    /// `resource` is the outline of an SVG made by resources/formulas/make.mjs, `text` the same
    /// formula in words for screen readers.
    void setFormula(const QString& resource, const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QSizeF naturalSize() const;

    QString m_resource;
    Outline m_outline;
};

} // namespace actiscope::ui

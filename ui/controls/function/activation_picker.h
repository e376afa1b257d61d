#pragma once

#include "core/activation/activation.h"

#include <QListWidget>

namespace actiscope::ui {

/// Every activation function as a tile with its curve, grouped by family: one click or arrow key
/// shows the next one everywhere.
class ActivationPicker : public QListWidget {
    Q_OBJECT

public:
    explicit ActivationPicker(QWidget* parent = nullptr);

    /// The name of a family as people read it.
    static QString familyTitle(Family family);

    QString currentId() const;
    /// Shows a choice without emitting picked.
    void setCurrentId(std::string_view id);

    /// Shows only functions whose name, id or alternative names (English or Chinese) contain the
    /// text.
    void filter(const QString& text);
    /// Picks the likeliest of the functions that are shown, if any: without a text the first.
    void pickFirst();
    /// How many functions are shown.
    int shownCount() const;

signals:
    void picked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addHeading(const QString& text);
    void addFunction(const ActivationDefinition& row);
    void drawIcons();

    QString m_text; ///< of the filter
};

/// A drawing of f over [−3, 3] in logical pixels `size`, sharp at `devicePixelRatio`.
QPixmap curveThumbnail(const Activation& activation, const QSize& size, const QPen& line,
                       const QColor& axis, double devicePixelRatio);

} // namespace actiscope::ui

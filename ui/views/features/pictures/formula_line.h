#pragma once

#include "core/scene/feature_scene.h"
#include "ui/look/look.h"
#include "ui/look/typeset.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// "f(1.5·x1 + x2) ≈ 0.5 + 0.25·x1 + …" with small raised exponents and the active term in the
/// accent; further terms are counted where the line ends.
class FormulaLine : public QWidget {
    Q_OBJECT

public:
    explicit FormulaLine(QWidget* parent = nullptr);

    /// `left` is the left side with its sign of equality.
    void show(const QString& left, const Polynomial2& polynomial, bool shifted,
              const std::optional<TermPower>& active);
    void showText(const QString& text);

    /// All of it, as a screen reader says it.
    QString plainText() const { return accessibleName(); }

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Term {
        TermPower power;
        TextRuns runs;
    };

    QString m_left;
    std::vector<Term> m_terms;
    std::optional<TermPower> m_active;
};

} // namespace actiscope::ui

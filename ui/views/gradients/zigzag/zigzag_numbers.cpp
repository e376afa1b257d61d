#include "ui/views/gradients/zigzag/zigzag_numbers.h"

#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/fitted_label.h"
#include "ui/parts/role_label.h"
#include "ui/parts/tile.h"
#include "ui/views/gradients/zigzag/zigzag_words.h"

#include <QGridLayout>

#include <cmath>

namespace actiscope::ui {
namespace {

constexpr double kAgree = 0.03; ///< that of 2000 samples may differ by so much
constexpr int kDigits = 3;

} // namespace

ZigZagNumbers::ZigZagNumbers(QWidget* parent)
    : QWidget(parent), m_agrees(new RoleLabel(TextRole::strong, {}, this)) {
    setObjectName(QStringLiteral("zigzag_numbers"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kApart);
    grid->setVerticalSpacing(space::kNear);
    for (std::size_t side = 0; side < 2; ++side) {
        m_heads[side] = new FittedLabel(TextRole::caption, this);
        m_heads[side]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_heads[side], 0, static_cast<int>(side) + 2);
    }
    grid->setColumnStretch(2, 1);
    grid->setColumnStretch(3, 1);
    addRow(*grid, 0, QStringLiteral("predicted"), tr("κ predicted"),
           tr("1 + n·m²/s² of n independent inputs with mean m and variance s²"));
    addRow(*grid, 1, QStringLiteral("measured"), tr("κ measured"),
           tr("Largest by smallest curvature of the loss over 2000 samples"));
    addRow(*grid, 2, QStringLiteral("path"), tr("path / distance"),
           tr("Length of the path over the distance from its start to its end"));
    addRow(*grid, 3, QStringLiteral("steps"), tr("steps to 1 %"),
           tr("Until the distance to the minimum is 1 % of the first"));
    addRow(*grid, 4, QStringLiteral("same_sign"), tr("same sign"),
           tr("Share of samples whose gradient has one sign in both weights"));
    addRow(*grid, 5, QStringLiteral("flips"), tr("sign flips"),
           tr("How often a coordinate of the step changed its sign"));
    m_agrees->setObjectName(QStringLiteral("zigzag_agrees"));
    grid->addWidget(m_agrees, 2, 1);
}

void ZigZagNumbers::addRow(QGridLayout& grid, std::size_t row, const QString& id,
                           const QString& caption, const QString& hint) {
    const int line = static_cast<int>(row) + 1;
    auto* label = new RoleLabel(TextRole::body, caption, this);
    label->setToolTip(hint);
    grid.addWidget(label, line, 0);
    for (std::size_t side = 0; side < 2; ++side) {
        auto* number = new RoleLabel(TextRole::title, {}, this);
        number->setObjectName(QStringLiteral("zigzag_%1_%2").arg(id).arg(side));
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        number->setToolTip(hint);
        m_numbers[row][side] = number;
        grid.addWidget(number, line, static_cast<int>(side) + 2);
    }
}

void ZigZagNumbers::setScene(const ZigZagScene& scene) {
    bool agrees = true;
    bool measured = false;
    for (std::size_t side = 0; side < 2; ++side) {
        const ZigZagPane& pane = scene.panes[side];
        const ZigZagResult& result = pane.result;
        const QString head = paneHeading(pane, side == 1);
        m_heads[side]->setFittedText(head);
        const QString none = QStringLiteral("–");
        const QString texts[kRows] = {
            numberWithDigits(result.predictedCondition, kDigits),
            numberWithDigits(result.measuredCondition, kDigits),
            result.diverged ? none : numberWithDecimals(pane.pathPerDistance, 1),
            pane.stepsToOnePercent ? QString::number(*pane.stepsToOnePercent) : none,
            tr("%1 %").arg(percentText(result.sameSign, 0)),
            QString::number(result.signFlips)};
        for (std::size_t row = 0; row < kRows; ++row) {
            m_numbers[row][side]->setText(pane.defined ? texts[row] : none);
            m_numbers[row][side]->setAccessibleName(head + u' ' + m_numbers[row][side]->text());
        }
        if (pane.defined && std::isfinite(result.predictedCondition)) {
            measured = true;
            // Where the bowl is round, samples can only make it longer.
            const double allowed = result.predictedCondition < 1.0 + kAgree ? 3.0 * kAgree : kAgree;
            agrees = agrees && std::fabs(result.measuredCondition / result.predictedCondition -
                                         1.0) <= 2.0 * allowed;
        }
    }
    m_agrees->setText(measured ? stateMark(agrees ? Tile::State::ok : Tile::State::open)
                               : QString());
    m_agrees->setToolTip(agrees ? tr("The samples agree with the prediction")
                                : tr("The samples differ from the prediction"));
}

} // namespace actiscope::ui

#include "ui/controls/function/formula_edit.h"

#include "core/activation/callable.h"
#include "ui/controls/function/formula_problem.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/parts/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

/// Unary functions of the search of Ramachandran et al. 2017.
constexpr const char* kUnary[] = {"x",           "-x",        "abs(x)",
                                  "x^2",         "x^3",       "sqrt(abs(x))",
                                  "beta*x",      "x + beta",  "log(abs(x) + 0.001)",
                                  "exp(x)",      "sin(x)",    "cos(x)",
                                  "sinh(x)",     "cosh(x)",   "tanh(x)",
                                  "asinh(x)",    "atan(x)",   "sinc(x)",
                                  "max(x, 0)",   "min(x, 0)", "sigmoid(x)",
                                  "softplus(x)", "exp(-x^2)", "erf(x)",
                                  "beta"};

/// Binary functions; a and b stand for the two operands.
constexpr const char* kBinary[] = {"a + b",
                                   "a - b",
                                   "a*b",
                                   "a/(b + 0.001)",
                                   "max(a, b)",
                                   "min(a, b)",
                                   "sigmoid(a)*b",
                                   "exp(-beta*(a - b)^2)",
                                   "beta*a + (1 - beta)*b"};

} // namespace

int unaryCount() {
    return static_cast<int>(std::size(kUnary));
}
int binaryCount() {
    return static_cast<int>(std::size(kBinary));
}

QString composedFormula(int left, int binary, int right) {
    const QString a = QStringLiteral("(%1)").arg(QLatin1String(kUnary[left]));
    const QString b = QStringLiteral("(%1)").arg(QLatin1String(kUnary[right]));
    // The operands are single letters that are no part of another word of the pattern only where
    // they stand alone: "max", "beta" and "sigmoid" contain them.
    QString result;
    const QString pattern = QLatin1String(kBinary[binary]);
    for (int i = 0; i < pattern.size(); ++i) {
        const bool alone = (i == 0 || !pattern[i - 1].isLetter()) &&
                           (i + 1 == pattern.size() || !pattern[i + 1].isLetter());
        if (alone && pattern[i] == QLatin1Char('a')) {
            result += a;
        } else if (alone && pattern[i] == QLatin1Char('b')) {
            result += b;
        } else {
            result += pattern[i];
        }
    }
    return result;
}

FormulaEdit::FormulaEdit(QWidget* parent)
    : QWidget(parent),
      m_text(new QLineEdit(this)),
      m_problem(new QLabel(this)),
      m_left(new QComboBox(this)),
      m_binary(new QComboBox(this)),
      m_right(new QComboBox(this)) {
    m_text->setObjectName(QStringLiteral("formula_text"));
    m_text->setAccessibleName(tr("Formula f(x)"));
    m_text->setToolTip(
        tr("Over x, alpha, beta, theta with + − * / ^, 2x, x², √x, |x|, conditions such as "
           "x > 0 ? x : 0, functions such as exp, tanh, softplus, max, clip, erf, and every "
           "function of the catalogue: relu(x), gelu(2x)"));
    m_problem->setObjectName(QStringLiteral("formula_problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText); // "x < 0" is no markup
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kClose);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(QStringLiteral("f(x) ="), this));
    row->addWidget(m_text, 1);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    layout->addWidget(buildBuilder());
    connect(m_text, &QLineEdit::textEdited, this, &FormulaEdit::check);
    check(QString());
}

QWidget* FormulaEdit::buildBuilder() {
    auto* builder = new QWidget(this);
    auto* row = new QHBoxLayout(builder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kClose);
    const auto fill = [&](QComboBox* box, const QString& id, const QString& name, auto& rows) {
        box->setObjectName(id);
        box->setAccessibleName(name);
        box->setToolTip(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
        for (const char* text : rows) {
            box->addItem(QLatin1String(text));
        }
        connect(box, &QComboBox::activated, this, &FormulaEdit::compose);
        row->addWidget(box, 1);
    };
    fill(m_left, QStringLiteral("builder_left"), tr("First unary function a"), kUnary);
    fill(m_binary, QStringLiteral("builder_binary"), tr("Binary function of a and b"), kBinary);
    fill(m_right, QStringLiteral("builder_right"), tr("Second unary function b"), kUnary);
    auto* dice = new QPushButton(builder);
    setThemedIcon(dice, QStringLiteral("dice"));
    dice->setObjectName(QStringLiteral("builder_dice"));
    dice->setAccessibleName(tr("Random formula"));
    dice->setToolTip(tr("A random formula from the space in which Swish was found"));
    row->addWidget(dice);
    connect(dice, &QPushButton::clicked, this, &FormulaEdit::roll);
    return builder;
}

QString FormulaEdit::formula() const {
    return m_text->text();
}

void FormulaEdit::setFormula(const QString& text) {
    if (m_text->text() != text && !m_text->hasFocus()) {
        m_text->setText(text);
        check(QString());
    }
}

/// Says what is wrong with the text in the field; reports it when nothing is.
void FormulaEdit::check(const QString& text) {
    const formula::ParseResult result =
        parseFormula((text.isNull() ? m_text->text() : text).toStdString());
    const bool wrong = !text.isNull() && !result.expression;
    setTone(*m_problem, wrong ? Tone::warning : Tone::usual);
    if (wrong) {
        m_problem->setText(formulaProblemText(result.error));
        return;
    }
    const std::string computedAs = result.expression ? result.expression->computedAs : "";
    m_problem->setText(computedAs.empty()
                           ? tr("f′ by automatic differentiation, exact")
                           : tr("computed as %1; f′ by automatic differentiation, exact")
                                 .arg(QString::fromStdString(computedAs)));
    if (!text.isNull()) {
        emit edited(text);
    }
}

void FormulaEdit::compose() {
    accept(
        composedFormula(m_left->currentIndex(), m_binary->currentIndex(), m_right->currentIndex()));
}

void FormulaEdit::roll() {
    QRandomGenerator* random = QRandomGenerator::global();
    m_left->setCurrentIndex(random->bounded(unaryCount()));
    m_binary->setCurrentIndex(random->bounded(binaryCount()));
    m_right->setCurrentIndex(random->bounded(unaryCount()));
    compose();
}

void FormulaEdit::accept(const QString& text) {
    m_text->setText(text);
    check(text);
}

} // namespace actiscope::ui

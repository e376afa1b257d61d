#include "ui/views/approximation/sum/target_bar.h"

#include "core/errors.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/row_layout.h"
#include "ui/io/qstring.h"
#include "ui/look/chart_sizes.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"
#include "ui/parts/chip.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace actiscope::ui {

TargetBar::TargetBar(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_kind(new ChoiceBox<TargetKind>(this)),
      m_formula(new QLineEdit(this)),
      m_pencil(new CheckChip(tr("Draw"), this)),
      m_problem(new QLabel(this)),
      m_askFile([this] {
          return QFileDialog::getOpenFileName(window(), tr("Open target"), QString(),
                                              tr("Tables (*.csv *.txt);;All files (*)"));
      }) {
    auto* layout = new RowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* caption = new QLabel(tr("Target"), this);
    caption->setBuddy(m_kind);
    m_kind->setObjectName(QStringLiteral("approximation_target"));
    m_kind->setAccessibleName(tr("Target"));
    m_kind->setChoices({{TargetKind::sine, QStringLiteral("sin 2x + 0.3x")},
                        {TargetKind::step, tr("Step")},
                        {TargetKind::magnitude, QStringLiteral("|x|")},
                        {TargetKind::square, QStringLiteral("x²")},
                        {TargetKind::sawtooth, tr("Sawtooth")},
                        {TargetKind::nielsen, tr("Nielsen's"),
                         QStringLiteral("0.2 + 0.4x² + 0.3x·sin 15x + 0.05·cos 50x")},
                        {TargetKind::formula, tr("Typed")},
                        {TargetKind::samples, tr("Drawn or file")}});
    m_kind->whenPicked(this, [this](TargetKind kind) { choose(kind); });
    m_formula->setObjectName(QStringLiteral("approximation_formula"));
    m_formula->setAccessibleName(tr("Formula of the target"));
    m_formula->setMinimumWidth(lookOf(*this).scaled(chart::kField));
    connect(m_formula, &QLineEdit::editingFinished, this, &TargetBar::takeFormula);
    m_pencil->setObjectName(QStringLiteral("approximation_draw"));
    m_pencil->setToolTip(tr("Draw the target with the mouse"));
    connect(m_pencil, &CheckChip::toggled, this, &TargetBar::pencilToggled);
    auto* file = new Chip(tr("File…"), this);
    file->setObjectName(QStringLiteral("approximation_file"));
    file->setToolTip(tr("A table with the columns x and y"));
    connect(file, &Chip::clicked, this, &TargetBar::openFile);
    setTone(*m_problem, Tone::warning);
    m_problem->setObjectName(QStringLiteral("approximation_problem"));
    m_problem->hide();
    layout->addWidget(caption, 0);
    layout->addWidget(m_kind, 0);
    layout->addWidget(m_formula, 1);
    layout->addWidget(m_pencil, 0);
    layout->addWidget(file, 0);
    layout->addWidget(m_problem, 0);
}

bool TargetBar::isPencil() const {
    return m_pencil->isChecked();
}

void TargetBar::follow(const Session& session) {
    const Target& target = session.approximation.target;
    m_kind->setValue(target.kind);
    m_kind->setChoiceEnabled(TargetKind::samples, target.samples.size() > 1);
    m_formula->setVisible(target.kind == TargetKind::formula);
    if (!m_formula->hasFocus()) {
        const QSignalBlocker block(m_formula);
        m_formula->setText(toQString(target.formula));
    }
}

/// Each has the range in which it is interesting; a typed one keeps what is there.
void TargetBar::choose(TargetKind kind) {
    m_store.edit({}, [kind](Session& s) {
        Target& target = s.approximation.target;
        if (kind == TargetKind::nielsen) {
            target.from = 0.0;
            target.to = 1.0;
        } else if (kind == TargetKind::samples) {
            target.from = target.samples.front().x;
            target.to = target.samples.back().x;
        } else if (kind != TargetKind::formula) {
            const double reach = kind == TargetKind::square ? 1.0 : 3.0;
            target.from = -reach;
            target.to = reach;
        }
        target.kind = kind;
        s.approximation.hand.clear(); // the staircase of the new one
    });
    say({});
}

void TargetBar::takeFormula() {
    Target target = m_store.session().approximation.target;
    target.formula = m_formula->text().toStdString();
    target.kind = TargetKind::formula;
    try {
        const TargetFunction check(target);
        m_store.edit({}, [&](Session& s) { s.approximation.target = target; });
        say({});
    } catch (const UsageError& error) {
        say(toQString(error.what()));
    }
}

void TargetBar::openFile() {
    const QString path = m_askFile();
    if (path.isEmpty()) {
        return;
    }
    try {
        std::vector<TargetPoint> points = loadPoints(path.toStdString());
        m_store.edit({}, [&](Session& s) {
            Target& target = s.approximation.target;
            target.kind = TargetKind::samples;
            target.from = points.front().x;
            target.to = points.back().x;
            target.samples = std::move(points);
            s.approximation.hand.clear();
        });
        say({});
    } catch (const InputError& error) {
        say(toQString(error.what()));
    }
}

void TargetBar::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace actiscope::ui

#include "ui/views/classifier/network/part/hidden_edit.h"

#include "core/errors.h"
#include "core/session/activation_choice.h"
#include "core/session/settings.h"
#include "ui/look/sizes.h"
#include "ui/look/tone.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace actiscope::ui {

HiddenEdit::HiddenEdit(SessionStore& store, QWidget* parent)
    : QWidget(parent), m_store(store), m_hidden(new QLineEdit(this)), m_problem(new QLabel(this)) {
    auto* caption = new QLabel(tr("Hidden u&nits"), this);
    caption->setBuddy(m_hidden);
    m_hidden->setObjectName(QStringLiteral("hidden_units"));
    m_hidden->setAccessibleName(tr("Hidden units of each layer"));
    m_hidden->setPlaceholderText(tr("none"));
    m_hidden->setToolTip(tr("Units of each hidden layer with commas between, for example 4 or 8,8. "
                            "A change starts training anew."));
    m_problem->setWordWrap(true);
    setTone(*m_problem, Tone::warning);
    m_problem->hide();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(caption, 0, 0);
    layout->addWidget(m_hidden, 0, 1);
    layout->addWidget(m_problem, 1, 0, 1, 2);
    connect(m_hidden, &QLineEdit::textEdited, this, &HiddenEdit::apply);
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { follow(now); });
    follow(store.session());
}

/// As it is typed; while it is not a list of layers it says what is allowed.
void HiddenEdit::apply(const QString& text) {
    try {
        m_store.edit("hidden", [&](Session& s) {
            setSetting(s, Section::training, "hidden", text.toStdString());
            fitActivations(s);
        });
        m_problem->hide();
    } catch (const UsageError&) {
        m_problem->setText(tr("1 to 64 units per layer, at most 8 layers, as in 8,8"));
        m_problem->show();
    }
}

void HiddenEdit::follow(const Session& session) {
    QStringList units;
    for (const int count : session.training.hidden) {
        units.append(QString::number(count));
    }
    const QString text = units.join(QLatin1Char(','));
    if (m_hidden->text() != text && !(m_hidden->hasFocus() && !m_problem->isHidden())) {
        m_hidden->setText(text);
        m_problem->hide();
    }
}

} // namespace actiscope::ui

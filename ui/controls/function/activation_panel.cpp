#include "ui/controls/function/activation_panel.h"

#include "core/activation/maxout.h"
#include "core/activation/random_slope.h"
#include "core/session/settings.h"
#include "ui/controls/function/activation_picker.h"
#include "ui/controls/function/formula_edit.h"
#include "ui/controls/function/formula_view.h"
#include "ui/controls/function/piece_table.h"
#include "ui/parts/icons.h"
#include "ui/controls/text_labels.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace actiscope::ui {
namespace {

/// A step of 1, 2 or 5 times a power of ten that divides the range into about a hundred.
double niceStep(double span) {
    const double raw = span / 100.0;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double digit = raw / power;
    return power * (digit < 2.0 ? 1.0 : digit < 5.0 ? 2.0 : 5.0);
}

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    makeBold(label);
    return label;
}

} // namespace

ActivationPanel::ActivationPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_picker(new ActivationPicker(this)),
      m_formula(new FormulaView(this)),
      m_derivative(new FormulaView(this)),
      m_custom(new FormulaEdit(this)),
      m_noParameters(new QLabel(tr("This function has no parameters."), this)),
      m_pieces(new PieceTable(this)),
      m_draw(buildDraw()),
      m_sliderLayout(new QVBoxLayout) {
    m_picker->setObjectName(QStringLiteral("activation_picker"));
    m_picker->setAccessibleName(tr("Activation function"));
    m_noParameters->setWordWrap(true);
    m_noParameters->setEnabled(false);

    auto* layout = new QVBoxLayout(this);
    QLabel* title = heading(tr("&Activation function"), this);
    title->setBuddy(m_picker);
    layout->addWidget(title);
    layout->addWidget(buildSearch());
    layout->addWidget(m_picker, 1);
    layout->addWidget(m_formula);
    layout->addWidget(m_derivative);
    layout->addWidget(m_custom);
    layout->addWidget(heading(tr("Parameters"), this));
    layout->addLayout(m_sliderLayout);
    layout->addWidget(m_pieces);
    layout->addWidget(m_draw);
    layout->addWidget(m_noParameters);

    connect(m_picker, &ActivationPicker::picked, this, [this](const QString& id) {
        m_store.edit({}, [&](Session& s) { chooseActivation(s, id.toStdString()); });
    });
    connect(m_custom, &FormulaEdit::edited, this, [this](const QString& text) {
        m_store.edit("formula", [&](Session& s) { setActivationFormula(s, text.toStdString()); });
    });
    m_pieces->setObjectName(QStringLiteral("pieces_table"));
    m_pieces->setAccessibleName(tr("Slope and intercept of each piece"));
    m_pieces->setToolTip(tr("Also dragged in the plot: a handle turns a piece, the line moves it"));
    connect(m_pieces, &PieceTable::edited, this, [this](const std::vector<AffinePiece>& pieces) {
        m_store.edit({}, [&](Session& s) { setMaxout(s, Maxout{pieces}); });
    });
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { showSession(now); });
    showSession(store.session());
}

QWidget* ActivationPanel::buildDraw() {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_drawn = new QLabel(row);
    m_drawn->setObjectName(QStringLiteral("drawn_slope"));
    m_drawn->setWordWrap(true);
    auto* again = new QPushButton(tr("Dra&w"), row);
    again->setObjectName(QStringLiteral("draw_slope"));
    again->setToolTip(tr("Draw another random slope, as training does for every sample"));
    setThemedIcon(again, QStringLiteral("dice"));
    layout->addWidget(m_drawn, 1);
    layout->addWidget(again);
    connect(again, &QPushButton::clicked, this, [this] {
        m_store.edit("draw",
                     [](Session& s) { s.curves.draw = s.curves.draw % CurveView::kMostDraws + 1; });
    });
    return row;
}

QLineEdit* ActivationPanel::buildSearch() {
    auto* search = new QLineEdit(this);
    search->setObjectName(QStringLiteral("activation_search"));
    search->setAccessibleName(tr("Search activation functions"));
    search->setPlaceholderText(tr("Search, for example Swish-1"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, m_picker, &ActivationPicker::filter);
    connect(search, &QLineEdit::returnPressed, m_picker, &ActivationPicker::pickFirst);
    return search;
}

void ActivationPanel::buildSliders(const ActivationDefinition& definition) {
    for (ParameterSlider* slider : m_sliders) {
        m_sliderLayout->removeWidget(slider);
        slider->hide();
        // It may live on for a while, below an open menu of its own: it has nothing to say any
        // more.
        slider->disconnect(this);
        slider->deleteLater();
    }
    m_sliders.clear();
    for (const ParameterSpec& spec : definition.parameters) {
        const QString name = toQString(spec.name);
        const QString label = QStringLiteral("%1 =").arg(toQString(spec.symbol));
        const double step = niceStep(spec.usual.maximum - spec.usual.minimum);
        auto* slider = new ParameterSlider(
            name, label, tr("Parameter %1").arg(name),
            {spec.usual.minimum, spec.usual.maximum, spec.domain.whole ? 1.0 : step,
             spec.defaultValue,
             spec.domain.whole ? RealSlider::Scale::whole : RealSlider::Scale::linear, spec.domain},
            this);
        slider->addSweep(m_sweep);
        connect(slider, &ParameterSlider::valueEdited, this, [this, name](double value) {
            const std::string key = name.toStdString();
            m_store.edit("activation." + key,
                         [&](Session& s) { setActivationParameter(s, key, value); });
        });
        connect(slider, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
        m_sliderLayout->addWidget(slider);
        m_sliders.push_back(slider);
    }
    m_noParameters->setVisible(m_sliders.empty());
}

/// What depends on the function alone, not on its parameters.
void ActivationPanel::showFunction(const Activation& activation) {
    const ActivationDefinition& definition = activation.definition();
    m_shown = &definition;
    const QString id = toQString(definition.id);
    m_picker->setCurrentId(definition.id);
    m_formula->setFormula(QStringLiteral(":/formulas/%1_f.svg").arg(id),
                          QStringLiteral("f(x) = ") + toQString(definition.formula));
    m_derivative->setFormula(QStringLiteral(":/formulas/%1_df.svg").arg(id),
                             QStringLiteral("f'(x) = ") + toQString(definition.derivative));
    m_formula->setVisible(!activation.isCustom());
    m_derivative->setVisible(!activation.isCustom());
    m_custom->setVisible(activation.isCustom());
    m_pieces->setVisible(activation.maxout() != nullptr);
    m_draw->setVisible(definition.randomSlope);
    buildSliders(definition);
}

void ActivationPanel::showDraw(const Session& session) {
    const SlopeBand band = slopeBand(session.activation());
    m_drawn->setText(
        tr("draw %1: slope %2; evaluation uses the mean %3")
            .arg(session.curves.draw)
            .arg(shownNumber(numberedSlope(band, session.curves.draw)), shownNumber(band.mean)));
}

void ActivationPanel::showSession(const Session& session) {
    const Activation& activation = session.activation();
    if (m_shown != &activation.definition()) {
        showFunction(activation);
    }
    if (activation.isCustom()) {
        m_custom->setFormula(toQString(activation.formulaText()));
    }
    if (activation.maxout() != nullptr) {
        m_pieces->setPieces(activation.maxout()->pieces);
    }
    if (activation.definition().randomSlope) {
        showDraw(session);
    }
    for (std::size_t i = 0; i < m_sliders.size(); ++i) {
        m_sliders[i]->setValue(activation.parameters()[i]);
    }
}

} // namespace actiscope::ui

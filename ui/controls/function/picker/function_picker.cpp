#include "ui/controls/function/picker/function_picker.h"

#include "core/activation/catalogue.h"
#include "core/activation/maxout.h"
#include "core/session/settings.h"
#include "ui/controls/function/activation_picker.h"
#include "ui/controls/function/formula_edit.h"
#include "ui/controls/function/picker/result_card.h"
#include "ui/controls/function/piece_table.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/model/session_store.h"
#include "ui/parts/chip.h"
#include "ui/parts/icons.h"
#include "ui/parts/role_label.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {

FunctionPicker::FunctionPicker(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_search(new QLineEdit(this)),
      m_glass(new QLabel(m_search)),
      m_count(new RoleLabel(TextRole::body, {}, m_search)),
      m_dock(new Chip({}, this)),
      m_close(new Chip({}, this)),
      m_results{},
      m_tiles(new ActivationPicker(this)),
      m_custom(new FormulaEdit(this)),
      m_pieces(new PieceTable(this)) {
    setObjectName(QStringLiteral("function_picker"));
    m_tiles->setObjectName(QStringLiteral("activation_picker"));
    m_tiles->setAccessibleName(tr("Activation function"));
    m_pieces->setObjectName(QStringLiteral("pieces_table"));
    m_pieces->setAccessibleName(tr("Slope and intercept of each piece"));
    m_pieces->setToolTip(tr("Also dragged in the plot: a handle turns a piece, the line moves it"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addLayout(buildTop());
    layout->addLayout(buildResults());
    layout->addWidget(m_tiles, 1);
    layout->addWidget(m_custom);
    layout->addWidget(m_pieces);

    connect(m_tiles, &ActivationPicker::picked, this, &FunctionPicker::choose);
    connect(m_tiles, &QListWidget::itemActivated, this, &FunctionPicker::finished);
    connect(m_custom, &FormulaEdit::edited, this, [this](const QString& text) {
        m_store.edit("formula", [&](Session& s) { setActivationFormula(s, text.toStdString()); });
    });
    connect(m_pieces, &PieceTable::edited, this, [this](const std::vector<AffinePiece>& pieces) {
        m_store.edit({}, [&](Session& s) { setMaxout(s, Maxout{pieces}); });
    });
    connect(&store, &SessionStore::changed, this, [this](const Session&, const Session& now) {
        showActivation(now.activation());
    });
    measure();
    setDocked(false);
    search({});
    showActivation(store.session().activation());
}

QBoxLayout* FunctionPicker::buildTop() {
    m_search->setObjectName(QStringLiteral("activation_search"));
    m_search->setAccessibleName(tr("Search activation functions"));
    m_search->setPlaceholderText(tr("Search, for example Swish-1"));
    m_search->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("activation_count"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(part::kHeaderLine);
    inside->addWidget(m_glass);
    inside->addStretch(1);
    inside->addWidget(m_count);
    m_dock->setObjectName(QStringLiteral("dock_picker"));
    setThemedIcon(m_dock, QStringLiteral("dock"));
    m_close->setObjectName(QStringLiteral("close_picker"));
    setThemedIcon(m_close, QStringLiteral("close"));
    connect(m_search, &QLineEdit::textChanged, this, &FunctionPicker::search);
    connect(m_search, &QLineEdit::returnPressed, this, &FunctionPicker::takeFirst);
    connect(m_dock, &QToolButton::clicked, this, &FunctionPicker::dockToggled);
    connect(m_close, &QToolButton::clicked, this, &FunctionPicker::finished);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kApart);
    row->addWidget(m_search, 1);
    row->addWidget(m_dock);
    row->addWidget(m_close);
    return row;
}

QBoxLayout* FunctionPicker::buildResults() {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kApart);
    for (std::size_t i = 0; i < m_results.size(); ++i) {
        auto* card = new ResultCard(i == 0, this);
        card->setObjectName(QStringLiteral("result_%1").arg(i + 1));
        card->hide();
        card->installEventFilter(this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { choose(card->id()); });
        connect(card, &ResultCard::enterPressed, this, &FunctionPicker::finished);
        row->addWidget(card);
        m_results[i] = card;
    }
    return row;
}

void FunctionPicker::setDocked(bool docked) {
    m_close->setHidden(docked);
    m_dock->setChecked(docked);
    const QString words = docked ? tr("Put the column of functions away")
                                 : tr("Keep the functions as a column at the left");
    m_dock->setAccessibleName(words);
    m_dock->setToolTip(tr("%1 (Ctrl+Shift+A)").arg(words));
    m_close->setAccessibleName(tr("Close the functions"));
    m_close->setToolTip(tr("Close (Esc)"));
}

void FunctionPicker::takeFocus() {
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void FunctionPicker::choose(const QString& id) {
    if (!id.isEmpty()) {
        m_store.edit({}, [&](Session& s) { chooseActivation(s, id.toStdString()); });
    }
}

/// What Enter means: the best match, or, where nothing was typed, the function as it is.
void FunctionPicker::takeFirst() {
    const auto matches = rankedFunctions(m_search->text());
    if (m_search->text().trimmed().isEmpty()) {
        emit finished();
    } else if (!matches.empty()) {
        choose(toQString(matches.front().function->id));
        emit finished();
    }
}

void FunctionPicker::search(const QString& text) {
    m_tiles->filter(text);
    showResults();
    const int all = static_cast<int>(catalogue().size());
    m_count->setText(text.trimmed().isEmpty() ? QString::number(all)
                                              : tr("%1 of %2").arg(m_tiles->shownCount()).arg(all));
    m_search->setAccessibleDescription(m_count->text());
}

/// As many cards as there is room for beside each other.
void FunctionPicker::showResults() {
    const QString text = m_search->text();
    const auto matches =
        text.trimmed().isEmpty() ? std::vector<FunctionMatch>() : rankedFunctions(text);
    const int each = lookOf(*this).scaled(part::kResultWidth) + space::kApart;
    const auto room = static_cast<std::size_t>(std::max(1, (width() + space::kApart) / each));
    for (std::size_t i = 0; i < m_results.size(); ++i) {
        const bool shown = i < matches.size() && i < room;
        if (shown) {
            m_results[i]->setMatch(matches[i], text);
        }
        m_results[i]->setVisible(shown);
    }
}

void FunctionPicker::showActivation(const Activation& activation) {
    m_tiles->setCurrentId(activation.definition().id);
    m_custom->setVisible(activation.isCustom());
    m_pieces->setVisible(activation.maxout() != nullptr);
    if (activation.isCustom()) {
        m_custom->setFormula(toQString(activation.formulaText()));
    }
    if (activation.maxout() != nullptr) {
        m_pieces->setPieces(activation.maxout()->pieces);
    }
}

/// Down from the search leads to the cards, from there to the tiles; left and right go from card to
/// card.
bool FunctionPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    const auto focus = [](QWidget* widget) {
        widget->setFocus(Qt::TabFocusReason);
        return true;
    };
    if (watched == m_search) {
        if (key == Qt::Key_Down) {
            const bool cards = !m_results.front()->isHidden();
            return focus(cards ? static_cast<QWidget*>(m_results.front()) : m_tiles);
        }
        return QWidget::eventFilter(watched, event);
    }
    const auto place = std::find(m_results.begin(), m_results.end(), watched) - m_results.begin();
    const auto next = place + (key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0);
    if (key == Qt::Key_Up || next < 0) {
        return focus(m_search);
    }
    if (key == Qt::Key_Down) {
        return focus(m_tiles);
    }
    if (next != place && next < static_cast<std::ptrdiff_t>(m_results.size())) {
        QWidget* card = m_results[static_cast<std::size_t>(next)];
        return card->isHidden() || focus(card);
    }
    return QWidget::eventFilter(watched, event);
}

/// Enter in the tiles is not the only key that a list leaves to those around it.
void FunctionPicker::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_tiles->hasFocus()) {
        emit finished();
        return;
    }
    QWidget::keyPressEvent(event);
}

void FunctionPicker::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showResults();
}

void FunctionPicker::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::PaletteChange) {
        measure();
    }
}

void FunctionPicker::measure() {
    const Look& look = lookOf(*this);
    const int side = look.scaled(part::kSearchHeight);
    m_search->setFixedHeight(side);
    m_search->setFont(look.font(TextRole::body));
    m_search->setTextMargins(part::kSearchText * look.scale);
    const int glass = look.scaled(part::kCheck);
    m_glass->setPixmap(themedIcon(QStringLiteral("search"), palette()).pixmap(glass, glass));
    m_dock->setFixedSize(side, side);
    m_close->setFixedSize(side, side);
}

} // namespace actiscope::ui

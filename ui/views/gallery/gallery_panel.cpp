#include "ui/views/gallery/gallery_panel.h"

#include "core/activation/catalogue.h"
#include "core/session/activation_choice.h"
#include "ui/io/qstring.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/parts/empty_state.h"
#include "ui/views/gallery/gallery_bar.h"
#include "ui/views/gallery/gallery_tile.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace actiscope::ui {

GalleryPanel::GalleryPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_bar(new GalleryBar(this)),
      m_scroll(new QScrollArea(this)),
      m_page(new QWidget(this)),
      m_grid(new QGridLayout(m_page)),
      m_empty(new EmptyState(tr("No other function is like that"),
                             tr("Press a property again to ask for its opposite, or for either."),
                             this)) {
    m_scroll->setObjectName(QStringLiteral("gallery_scroll"));
    m_scroll->setAccessibleName(tr("Gallery of activation functions"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there: without it tiles would be wider, and their pictures painted anew.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_page);
    m_grid->setContentsMargins(margins::kScrolled);
    m_grid->setSpacing(tile::kGap);
    QPushButton* all = m_empty->addAction(tr("Show all functions"));
    all->setObjectName(QStringLiteral("gallery_all"));
    all->setAccessibleName(all->text());
    connect(all, &QPushButton::clicked, this,
            [this] { m_store.edit({}, [](Session& s) { s.gallery = {}; }); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(tile::kGap, tile::kGap, 0, 0);
    layout->setSpacing(tile::kGap);
    layout->addWidget(m_bar);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    connect(m_bar, &GalleryBar::wishEdited, this,
            [this](GalleryFilter::Property property, GalleryFilter::Wish wish) {
                m_store.edit({}, [=](Session& s) { s.gallery.wishes[property] = wish; });
            });
    connect(m_bar, &GalleryBar::costPressed, this, &GalleryPanel::measureOrCancel);
    connect(m_bar, &GalleryBar::sortEdited, this, &GalleryPanel::refresh);
    connect(&m_costs, &CostRunner::progressed, this, &GalleryPanel::showCosts);
    connect(&m_costs, &CostRunner::finished, this, &GalleryPanel::refresh);
    connect(&store, &SessionStore::changed, this, &GalleryPanel::follow);
}

void GalleryPanel::follow(const Session& before, const Session& now) {
    if (before.gallery == now.gallery && before.activation() == now.activation()) {
        return;
    }
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    refresh();
    if (before.activation().id() != now.activation().id()) {
        showChosen();
    }
}

void GalleryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
    // Places are known once the layout has had its turn.
    QTimer::singleShot(0, this, &GalleryPanel::showChosen);
}

void GalleryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void GalleryPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrange();
    }
}

void GalleryPanel::refresh() {
    m_stale = false;
    const Session& session = m_store.session();
    m_bar->setFilter(session.gallery);
    std::vector<GalleryEntry> entries = galleryEntries(session);
    m_bar->setCount(entries.size(), catalogue().size());
    m_empty->setVisible(entries.empty());
    if (m_bar->sortsByCost()) {
        sortByCost(entries);
    }
    const std::optional<GalleryEntry> leftOut = leftOutChoice(session);
    if (leftOut) {
        entries.insert(entries.begin(), *leftOut);
    }
    const bool same = std::ranges::equal(
        entries, m_tiles, [&](const GalleryEntry& entry, const GalleryTile* tile) {
            return entry.activation.id() == tile->entry().activation.id() &&
                   tile->isLeftOut() == (leftOut && &entry == &entries.front());
        });
    if (!same) {
        fill(entries, leftOut.has_value());
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!(m_tiles[i]->entry().activation == entries[i].activation)) {
            m_tiles[i]->setEntry(entries[i]);
        }
        m_tiles[i]->setChosen(entries[i].activation.id() == session.activation().id());
    }
    showCosts();
}

/// Those without a cost come last, in the order they had.
void GalleryPanel::sortByCost(std::vector<GalleryEntry>& entries) const {
    const auto cost = [this](const GalleryEntry& entry) {
        const Cost* known = m_costs.costOf(entry.activation);
        return known != nullptr ? known->valueAndSlope : std::numeric_limits<double>::infinity();
    };
    std::ranges::stable_sort(entries, std::ranges::less(), cost);
}

void GalleryPanel::fill(const std::vector<GalleryEntry>& entries, bool firstIsLeftOut) {
    for (GalleryTile* tile : m_tiles) {
        delete tile;
    }
    m_tiles.clear();
    for (const GalleryEntry& entry : entries) {
        auto* tile = new GalleryTile(entry, firstIsLeftOut && m_tiles.empty(), m_page);
        connect(tile, &QAbstractButton::clicked, this,
                [this, tile] { openFunction(tile->entry().activation); });
        m_tiles.push_back(tile);
    }
    m_columns = 0;
    arrange();
}

/// In as many columns as fit.
void GalleryPanel::arrange() {
    const int width = m_scroll->viewport()->width() - margins::kScrolled.right();
    const int gap = m_grid->horizontalSpacing();
    const int columns = std::max(1, (width + gap) / (galleryTileSize(lookOf(*this)).width() + gap));
    if (columns == m_columns) {
        return;
    }
    for (int column = 0; column < std::max(columns, m_columns); ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
    m_columns = columns;
    const auto count = static_cast<int>(m_tiles.size());
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        m_grid->setRowStretch(row, 0);
    }
    for (int i = 0; i < count; ++i) {
        m_grid->addWidget(m_tiles[static_cast<std::size_t>(i)], i / columns, i % columns);
        m_tiles[static_cast<std::size_t>(i)]->show();
    }
    m_grid->setRowStretch((count + columns - 1) / columns, 1);
}

/// Scrolls to it where it is out of sight.
void GalleryPanel::showChosen() {
    const std::string_view id = m_store.session().activation().id();
    for (GalleryTile* tile : m_tiles) {
        if (tile->entry().activation.id() == id) {
            m_page->layout()->activate();
            m_scroll->ensureWidgetVisible(tile, 0, tile::kGap);
        }
    }
}

void GalleryPanel::openFunction(const Activation& activation) {
    const std::string id(activation.id());
    m_store.edit({}, [&](Session& s) { chooseActivation(s, id); });
    m_store.editWithoutUndo([](Session& s) { s.view = View::curves; });
}

/// All functions, also those that are filtered out now.
void GalleryPanel::measureOrCancel() {
    if (m_costs.isRunning()) {
        m_costs.cancel();
        return;
    }
    Session all = m_store.session();
    all.gallery = {};
    std::vector<Activation> activations;
    for (const GalleryEntry& entry : galleryEntries(all)) {
        activations.push_back(entry.activation);
    }
    m_costs.start(activations);
    showCosts();
}

/// On the tiles and in the bar; the order changes only when all are there, so that no tile runs
/// away.
void GalleryPanel::showCosts() {
    double largest = 0.0;
    for (const GalleryTile* tile : m_tiles) {
        if (const Cost* cost = m_costs.costOf(tile->entry().activation)) {
            largest = std::max(largest, cost->valueAndSlope);
        }
    }
    for (GalleryTile* tile : m_tiles) {
        const Cost* cost = m_costs.costOf(tile->entry().activation);
        tile->setCost({cost != nullptr ? std::optional(*cost) : std::nullopt, largest});
    }
    if (m_costs.isRunning()) {
        m_bar->setMeasuring(static_cast<int>(m_costs.measured()),
                            static_cast<int>(m_costs.wanted()));
    } else {
        m_bar->setMeasured(m_costs.measured() > 0);
    }
}

QStringList GalleryPanel::shownIds() const {
    QStringList ids;
    for (const GalleryTile* tile : m_tiles) {
        if (!tile->isLeftOut()) {
            ids.append(toQString(tile->entry().activation.id()));
        }
    }
    return ids;
}

} // namespace actiscope::ui

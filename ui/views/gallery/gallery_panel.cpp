#include "ui/views/gallery/gallery_panel.h"

#include "core/activation/catalogue.h"
#include "core/session/activation_choice.h"
#include "ui/controls/choice.h"
#include "ui/controls/function/activation_picker.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/text_labels.h"
#include "ui/io/qstring.h"
#include "ui/look/sizes.h"
#include "ui/views/gallery/gallery_tile.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace actiscope::ui {

GalleryPanel::GalleryPanel(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_scroll(new QScrollArea(this)),
      m_page(new QWidget(this)),
      m_grid(new QGridLayout(m_page)) {
    m_scroll->setObjectName(QStringLiteral("gallery_scroll"));
    m_scroll->setAccessibleName(tr("Gallery of activation functions"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidget(m_page);
    m_grid->setContentsMargins(margins::kScrolled);
    m_grid->setSpacing(space::kUsual);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildFilter());
    layout->addWidget(m_scroll, 1);
    connect(&store, &SessionStore::changed, this, &GalleryPanel::follow);
}

QWidget* GalleryPanel::buildFilter() {
    auto* row = new QWidget(this);
    auto* layout = new RowLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new QLabel(tr("Only functions that are"), row));
    const Choice<GalleryFilter::Property> properties[] = {
        {GalleryFilter::saturating, tr("&saturating"), tr("f′ goes to 0 on at least one side")},
        {GalleryFilter::bounded, tr("&bounded"), tr("f stays between two numbers")},
        {GalleryFilter::smooth, tr("s&mooth"), tr("no kink and no jump")},
        {GalleryFilter::monotone, tr("m&onotone"), tr("never falls, or never rises")},
        {GalleryFilter::zeroCentred, tr("&zero-centred"), tr("mean 0 for a standard normal input")},
        {GalleryFilter::adjustable, tr("ad&justable"), tr("with a parameter to drag")},
    };
    static_assert(std::size(properties) == GalleryFilter::kProperties);
    for (const auto& property : properties) {
        const GalleryFilter::Property wanted = property.value;
        auto* box = new QCheckBox(property.text, row);
        box->setObjectName(QStringLiteral("filter_%1").arg(int{wanted}));
        box->setToolTip(property.hint);
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this, wanted](bool on) {
            m_store.edit({}, [wanted, on](Session& s) { s.gallery.wanted[wanted] = on; });
        });
        m_checks[wanted] = box;
    }
    layout->addStretch(1);
    m_count = new QLabel(row);
    m_count->setObjectName(QStringLiteral("gallery_count"));
    layout->addWidget(m_count);
    return row;
}

void GalleryPanel::follow(const Session& before, const Session& now) {
    if (before.gallery == now.gallery && before.activation() == now.activation()) {
        return;
    }
    if (isVisible()) {
        refresh();
    } else {
        m_stale = true;
    }
}

void GalleryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void GalleryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void GalleryPanel::refresh() {
    m_stale = false;
    const Session& session = m_store.session();
    for (std::size_t i = 0; i < m_checks.size(); ++i) {
        const QSignalBlocker block(m_checks[i]);
        m_checks[i]->setChecked(session.gallery.wanted[i]);
    }
    const std::vector<GalleryEntry> entries = galleryEntries(session);
    const bool same = std::ranges::equal(
        entries, m_tiles, [](const GalleryEntry& entry, const GalleryTile* tile) {
            return entry.activation.id() == tile->entry().activation.id();
        });
    if (!same) {
        fill(entries);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!(m_tiles[i]->entry().activation == entries[i].activation)) {
            m_tiles[i]->setEntry(entries[i]);
        }
        m_tiles[i]->setChosen(entries[i].activation.id() == session.activation().id());
    }
    m_count->setText(tr("%1 of %2 functions").arg(entries.size()).arg(catalogue().size()));
}

void GalleryPanel::fill(const std::vector<GalleryEntry>& entries) {
    for (GalleryTile* tile : m_tiles) {
        delete tile;
    }
    for (QLabel* heading : m_headings) {
        delete heading;
    }
    m_tiles.clear();
    m_headings.clear();
    for (const GalleryEntry& entry : entries) {
        auto* tile = new GalleryTile(entry, m_page);
        tile->setObjectName(QStringLiteral("tile_") + toQString(entry.activation.id()));
        connect(tile, &QAbstractButton::clicked, this,
                [this, tile] { openFunction(tile->entry().activation); });
        m_tiles.push_back(tile);
    }
    m_columns = 0;
    arrange();
}

/// Families beside and below each other, in as many columns as fit.
void GalleryPanel::arrange() {
    const int width = m_scroll->viewport()->width();
    const int columns =
        std::max(1, width / (galleryTileSize().width() + m_grid->horizontalSpacing()));
    if (columns == m_columns) {
        return;
    }
    for (int column = 0; column < std::max(columns, m_columns); ++column) {
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    }
    m_columns = columns;
    for (QLabel* heading : m_headings) {
        delete heading;
    }
    m_headings.clear();
    int row = 0; // of headings; tiles stand below
    int column = 0;
    const auto familyOf = [this](std::size_t i) {
        return m_tiles[i]->entry().activation.definition().family;
    };
    for (std::size_t first = 0; first < m_tiles.size();) {
        std::size_t last = first;
        while (last < m_tiles.size() && familyOf(last) == familyOf(first)) {
            ++last;
        }
        const auto size = static_cast<int>(last - first);
        // A family that does not fit beside the one before starts a row of its own.
        if (column > 0 && column + size > columns) {
            row += 2;
            column = 0;
        }
        const int firstRow = row;
        m_headings.push_back(addHeading(familyOf(first), row, column, std::min(size, columns)));
        for (; first < last; ++first) {
            if (column == columns) {
                row += 1;
                column = 0;
            }
            m_grid->addWidget(m_tiles[first], row + 1, column);
            m_tiles[first]->show();
            ++column;
        }
        // Beside the last row of a family that took several there is no room for a heading.
        if (row != firstRow) {
            row += 2;
            column = 0;
        }
    }
    row += 2;
    m_grid->setRowStretch(row + 1, 1);
}

QLabel* GalleryPanel::addHeading(Family family, int row, int column, int columns) {
    auto* heading = new QLabel(ActivationPicker::familyTitle(family), m_page);
    makeBold(heading);
    // Never wider than its tiles: the columns stay equal.
    heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_grid->addWidget(heading, row, column, 1, columns);
    heading->show();
    return heading;
}

void GalleryPanel::openFunction(const Activation& activation) {
    const std::string id(activation.id());
    m_store.edit({}, [&](Session& s) { chooseActivation(s, id); });
    m_store.editWithoutUndo([](Session& s) { s.view = View::curves; });
}

QStringList GalleryPanel::shownIds() const {
    QStringList ids;
    for (const GalleryTile* tile : m_tiles) {
        ids.append(toQString(tile->entry().activation.id()));
    }
    return ids;
}

} // namespace actiscope::ui

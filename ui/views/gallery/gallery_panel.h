#pragma once

#include "core/scene/gallery.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <array>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace actiscope::ui {

class GalleryTile;

/// All functions as small multiples, family by family; a filter leaves those with the properties
/// that are asked for, a click opens one in the Curves view.
class GalleryPanel : public QWidget {
    Q_OBJECT

public:
    explicit GalleryPanel(SessionStore& store, QWidget* parent = nullptr);

    /// The ids of the functions that are shown, in order.
    QStringList shownIds() const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildFilter();
    void follow(const Session& before, const Session& now);
    void refresh();
    void fill(const std::vector<GalleryEntry>& entries);
    void arrange();
    QLabel* addHeading(Family family, int row, int column, int columns);
    void openFunction(const Activation& activation);

    SessionStore& m_store;
    std::array<QCheckBox*, GalleryFilter::kProperties> m_checks{}; ///< by GalleryFilter::Property
    QLabel* m_count = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_page;
    QGridLayout* m_grid;
    std::vector<GalleryTile*> m_tiles;
    std::vector<QLabel*> m_headings; ///< one per family that is shown
    int m_columns = 0;
    bool m_stale = true;
};

} // namespace actiscope::ui

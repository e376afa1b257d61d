#pragma once

#include "core/scene/gallery.h"
#include "ui/model/measure/cost_runner.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QScrollArea;

namespace actiscope::ui {

class EmptyState;
class GalleryBar;
class GalleryTile;

/// All functions as small multiples, family by family or the cheapest first; a filter leaves those
/// with the properties that are asked for, a click opens one in the Curves view. The chosen
/// function is always among them: where the filter leaves it out it stands first, and says so.
class GalleryPanel : public QWidget {
    Q_OBJECT

public:
    explicit GalleryPanel(SessionStore& store, QWidget* parent = nullptr);

    /// The ids of the functions that pass the filter, in the order of their tiles.
    QStringList shownIds() const;
    /// What was measured of the functions so far.
    const MeasuredCosts& costs() const { return m_costs.known(); }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow(const Session& before, const Session& now);
    void refresh();
    void fill(const std::vector<GalleryEntry>& entries, bool firstIsLeftOut);
    void arrange();
    void showChosen();
    void openFunction(const Activation& activation);
    void measureOrCancel();
    void showCosts();
    void sortByCost(std::vector<GalleryEntry>& entries) const;

    SessionStore& m_store;
    CostRunner m_costs;
    GalleryBar* m_bar;
    QScrollArea* m_scroll;
    QWidget* m_page;
    QGridLayout* m_grid;
    EmptyState* m_empty;
    std::vector<GalleryTile*> m_tiles;
    int m_columns = 0;
    bool m_stale = true;
};

} // namespace actiscope::ui

#pragma once

#include "core/session/session.h"

#include <QWidget>

#include <array>

class QLabel;

namespace actiscope::ui {

class CheckChip;
class Chip;
class FilterChip;

/// Above the tiles: how many there are, which properties they have, and what they cost.
class GalleryBar : public QWidget {
    Q_OBJECT

public:
    explicit GalleryBar(QWidget* parent = nullptr);

    void setFilter(const GalleryFilter& filter);
    void setCount(std::size_t shown, std::size_t all);
    /// Measuring the cost of `all` functions goes on, `measured` are done.
    void setMeasuring(int measured, int all);
    /// It does not go on; whether anything was measured.
    void setMeasured(bool any);
    bool sortsByCost() const;

signals:
    void wishEdited(GalleryFilter::Property property, GalleryFilter::Wish wish);
    /// Start, or cancel what is going on.
    void costPressed();
    void sortEdited();

private:
    QString measuringText(int measured, int all) const;

    QLabel* m_count;
    std::array<FilterChip*, GalleryFilter::kProperties> m_chips{}; ///< by GalleryFilter::Property
    CheckChip* m_byCost;
    Chip* m_cost;
};

} // namespace actiscope::ui

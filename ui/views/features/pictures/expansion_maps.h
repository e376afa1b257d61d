#pragma once

#include "core/scene/feature_scene.h"
#include "ui/look/look.h"
#include "ui/plot/map/field_plot.h"

#include <QWidget>

#include <array>

namespace actiscope::ui {

/// Neuron = polynomial + rest, as three squares with one scale of colours.
struct ExpansionPicture {
    std::array<FieldPicture, 3> maps;
    std::array<QString, 3> names;
    std::array<QString, 3> formulas; ///< beside the names, faint
    /// One term alone is shown: the others stand as "…" beside it.
    bool alone = false;
};

/// Of a result without a problem.
ExpansionPicture expansionPicture(const FeatureResult& result, const FeaturesView& view,
                                  const Look& look);

/// Where the parts lie.
struct ExpansionPlaces {
    std::array<QRectF, 3> squares;
    QRectF bar;
};
ExpansionPlaces expansionPlaces(const QRectF& area, const Look& look);
/// The height that squares as wide as the width allows need.
int expansionHeight(int width, const Look& look);

/// Everything but the squares themselves.
void paintExpansionFrame(QPainter& painter, const QRectF& area, const ExpansionPicture& picture,
                         const Look& look);
void paintExpansion(QPainter& painter, const QRectF& area, const ExpansionPicture& picture,
                    const Look& look);

/// The same as a widget; the squares are widgets of their own.
class ExpansionMaps : public QWidget {
    Q_OBJECT

public:
    explicit ExpansionMaps(QWidget* parent = nullptr);

    FieldPlot& map(std::size_t index) { return *m_maps[index]; }
    void show(const ExpansionPicture& picture);
    void clear();

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();

    ExpansionPicture m_picture;
    std::array<FieldPlot*, 3> m_maps{};
};

} // namespace actiscope::ui

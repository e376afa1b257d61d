#pragma once

#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"
#include "ui/views/gradients/layers/column_page.h"

#include <vector>

namespace actiscope::ui {

class Card;
class ChainPicture;
class Tile;
class UnitCurve;

/// One unit after the other: slope times weight, as often as there are units.
class ChainPage : public ColumnPage {
    Q_OBJECT

public:
    ChainPage(SessionStore& store, QWidget* parent = nullptr);

    /// For the row above.
    const std::vector<QWidget*>& controls() const { return m_controls; }
    ChainPicture& picture() { return *m_picture; }

private:
    void addSlider(const QString& id, const QString& label, const QString& name,
                   std::string_view key, double (*read)(const GradientsView&),
                   void (*write)(GradientsView&, double), QWidget* parent);
    QWidget* buildColumn();
    void follow(const Session& now);
    void showUnit();

    struct Control {
        ParameterSlider* slider;
        double (*read)(const GradientsView&);
    };

    SessionStore& m_store;
    std::vector<QWidget*> m_controls;
    std::vector<Control> m_sliders;
    Card* m_card;
    ChainPicture* m_picture;
    Card* m_unitCard = nullptr;
    UnitCurve* m_curve = nullptr;
    Tile* m_slope = nullptr;
    Tile* m_factor = nullptr;
    Tile* m_arrives = nullptr;
    Tile* m_before = nullptr;
    bool m_moving = false; ///< the weight is being moved: what it was before stays
};

} // namespace actiscope::ui

#pragma once

#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace actiscope::ui {

class ActivationPicker;
class FormulaEdit;
class FormulaView;
class PieceTable;

/// Chooses the one activation that every view shows and trains with, and its parameters: picker,
/// typeset f and f', a slider for each parameter that the function has and no other.
class ActivationPanel : public QWidget {
    Q_OBJECT

public:
    explicit ActivationPanel(SessionStore& store, QWidget* parent = nullptr);

    /// How long ▶ takes from one end of a parameter to the other, until its menu says otherwise.
    void setSweepSeconds(double seconds) { m_sweep.secondsPerWay = seconds; }

private:
    void showSession(const Session& session);
    QWidget* buildDraw();
    void showFunction(const Activation& activation);
    void showDraw(const Session& session);
    QLineEdit* buildSearch();
    void buildSliders(const ActivationDefinition& definition);

    SessionStore& m_store;
    ActivationPicker* m_picker;
    FormulaView* m_formula;
    FormulaView* m_derivative;
    FormulaEdit* m_custom;
    QLabel* m_noParameters;
    PieceTable* m_pieces;      ///< of maxout
    QLabel* m_drawn = nullptr; ///< the slope drawn last
    QWidget* m_draw;           ///< of functions with a random slope
    SweepStyle m_sweep;
    QVBoxLayout* m_sliderLayout;
    std::vector<ParameterSlider*> m_sliders;
    const ActivationDefinition* m_shown = nullptr;
};

} // namespace actiscope::ui

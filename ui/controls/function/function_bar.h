#pragma once

#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"

#include <QWidget>

#include <vector>

namespace actiscope::ui {

class Chip;
class FormulaView;
class FunctionChip;
class FunctionPicker;
class Popover;
class RoleLabel;

/// What every view shows and trains with, in one line: the function, which opens the picker, a
/// slider for each parameter that it has, and its typeset f and f'. The formulas give way first
/// where there is too little room; on the stage the sliders alone stay.
class FunctionBar : public QWidget {
    Q_OBJECT

public:
    explicit FunctionBar(SessionStore& store, QWidget* parent = nullptr);

    /// How long ▶ takes from one end of a parameter to the other, until its menu says otherwise.
    void setSweepSeconds(double seconds) { m_sweep.secondsPerWay = seconds; }

    FunctionPicker& picker() { return *m_picker; }
    /// The picker below the function's name, or where it is docked; ready to be typed in.
    void openPicker();
    /// The picker becomes part of that widget's layout; of its own window again without one.
    void setDock(QWidget* dock);
    /// Nothing but the sliders.
    void setReduced(bool reduced);
    bool hasSliders() const { return !m_sliders.empty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildDraw();
    void buildSliders(const ActivationDefinition& definition);
    void showSession(const Session& session);
    void showFunction(const Activation& activation);
    void showDraw(const Session& session);
    void arrange();
    int placeFormulas(int left);
    int slidersMinimum() const;

    SessionStore& m_store;
    FunctionChip* m_chip;
    FunctionPicker* m_picker;
    Popover* m_popover;
    FormulaView* m_formula;
    FormulaView* m_derivative;
    RoleLabel* m_written; ///< the typed formula
    RoleLabel* m_drawn;   ///< the slope drawn last
    Chip* m_draw;         ///< of functions with a random slope
    SweepStyle m_sweep;
    std::vector<ParameterSlider*> m_sliders;
    const ActivationDefinition* m_shown = nullptr;
    QWidget* m_dock = nullptr;
    bool m_reduced = false;
    int m_ruleAt = -1; ///< of the hairline before the formulas
};

} // namespace actiscope::ui

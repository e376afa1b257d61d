#pragma once

#include "core/scene/feature_scene.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace actiscope::ui {

class NumberBox;

/// The numbers of what the Features view expands: for each subject the sliders that belong to it.
class FeatureBar : public QWidget {
    Q_OBJECT

public:
    explicit FeatureBar(SessionStore& store, QWidget* parent = nullptr);

    /// Shows what the linked unit has learned in the sliders that it owns.
    void showLearned(const Ridge& ridge);

private:
    void build();
    void follow(const Session& now);
    void setUpPoint(NumberBox* box, const QString& id, const QString& name,
                    double FeaturesView::*member);
    ParameterSlider* addSlider(const QString& id, const QString& label, const QString& name,
                               const ParameterSlider::Range& range, double FeaturesView::*member);

    SessionStore& m_store;
    QLabel* m_unitCaption;
    QSpinBox* m_unit;
    ParameterSlider* m_w1;
    ParameterSlider* m_w2;
    ParameterSlider* m_b;
    ParameterSlider* m_order;
    ParameterSlider* m_lambda;
    QCheckBox* m_float32;
    QLabel* m_pointCaption;
    NumberBox* m_pointX1;
    NumberBox* m_pointX2;
    SweepStyle m_sweep;
};

} // namespace actiscope::ui

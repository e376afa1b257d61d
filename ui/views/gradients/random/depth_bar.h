#pragma once

#include "core/network/network.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/model/session_store.h"

#include <QObject>

#include <vector>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace actiscope::ui {

class Popover;

/// What the random network is made of, for the row above the pictures.
class DepthBar : public QObject {
    Q_OBJECT

public:
    DepthBar(SessionStore& store, QWidget* parent);

    /// In their order in the row.
    const std::vector<QWidget*>& controls() const { return m_controls; }

private:
    ParameterSlider* addSlider(const QString& id, const QString& label, const QString& name,
                               std::string_view key, void (*set)(GradientsView&, double),
                               QWidget* parent);
    void buildInitializer(QWidget* parent);
    void buildMore(QWidget* parent);
    void follow(const GradientsView& view);

    SessionStore& m_store;
    std::vector<QWidget*> m_controls;
    ParameterSlider* m_layers = nullptr;
    ParameterSlider* m_width = nullptr;
    ParameterSlider* m_gain = nullptr;
    ParameterSlider* m_bias = nullptr;
    ChoiceBox<int>* m_initializer = nullptr; ///< values of Initializer
    QSpinBox* m_seed = nullptr;
    QCheckBox* m_skip = nullptr;
    QCheckBox* m_unitVariance = nullptr;
    Popover* m_more = nullptr;
};

} // namespace actiscope::ui

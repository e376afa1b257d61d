#pragma once

#include "ui/outlines/outline.h"

#include <QPaintDevice>

#include <memory>

namespace actiscope::ui {

/// A device that keeps the areas that are painted on it, those of lines too, instead of painting.
class OutlineRecorder : public QPaintDevice {
public:
    explicit OutlineRecorder(const QRectF& viewBox);
    ~OutlineRecorder() override;

    /// Throws InputError if there was more than one colour, or something that is no area.
    const Outline& outline() const;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    std::unique_ptr<Engine> m_engine;
};

} // namespace actiscope::ui

#include "ui/outlines/recorder.h"

#include "core/errors.h"

#include <QPaintEngine>
#include <QPainterPathStroker>
#include <QPen>

#include <cmath>
#include <string>

namespace actiscope::ui {

/// Is given everything as it was drawn, before any transformation: it claims to know every feature.
class OutlineRecorder::Engine : public QPaintEngine {
public:
    explicit Engine(const QRectF& viewBox) : QPaintEngine(AllFeatures) {
        m_outline.viewBox = viewBox;
    }

    const Outline& outline() const {
        if (!m_problem.empty()) {
            throw InputError(m_problem);
        }
        return m_outline;
    }
    QRectF viewBox() const { return m_outline.viewBox; }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override {
        if (now.opacity() < 1.0 || now.clipOperation() != Qt::NoClip) {
            m_problem = "opacity and clipping are not understood";
        }
    }

    void drawPath(const QPainterPath& path) override {
        if (state->brush().style() != Qt::NoBrush) {
            add(path, state->brush());
        }
        if (const QPen& pen = state->pen(); pen.style() != Qt::NoPen) {
            QPainterPathStroker stroker(pen);
            add(stroker.createStroke(path), pen.brush());
        }
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path(points[0]);
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        for (int i = 1; i < count; ++i) {
            path.lineTo(points[i]);
        }
        if (mode != PolylineMode) {
            path.closeSubpath();
        }
        drawPath(path);
    }

    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { refuse("a picture"); }
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {
        refuse("a picture");
    }
    void drawTextItem(const QPointF&, const QTextItem&) override { refuse("a text"); }

private:
    void add(const QPainterPath& area, const QBrush& brush) {
        if (brush.style() != Qt::SolidPattern) {
            refuse("a pattern or a gradient");
        } else if (m_outline.areas.isEmpty()) {
            m_color = brush.color();
        } else if (m_color != brush.color()) {
            refuse("a second colour");
        }
        m_outline.areas.append(state->transform().map(area));
    }

    void refuse(const std::string& what) {
        m_problem = what + " is not understood: an outline is filled with one colour";
    }

    Outline m_outline;
    QColor m_color;
    std::string m_problem;
};

OutlineRecorder::OutlineRecorder(const QRectF& viewBox)
    : m_engine(std::make_unique<Engine>(viewBox)) {}

OutlineRecorder::~OutlineRecorder() = default;

const Outline& OutlineRecorder::outline() const {
    return m_engine->outline();
}

QPaintEngine* OutlineRecorder::paintEngine() const {
    return m_engine.get();
}

int OutlineRecorder::metric(PaintDeviceMetric metric) const {
    constexpr int kPixelsPerInch = 96;
    constexpr int kBitsPerPixel = 32;
    constexpr double kMillimetresPerInch = 25.4;
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(m_engine->viewBox().width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(m_engine->viewBox().height()));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return kPixelsPerInch;
    case PdmWidthMM:
        return static_cast<int>(width() * kMillimetresPerInch / kPixelsPerInch);
    case PdmHeightMM:
        return static_cast<int>(height() * kMillimetresPerInch / kPixelsPerInch);
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    case PdmDepth:
        return kBitsPerPixel;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace actiscope::ui

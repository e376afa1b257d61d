#include "ui/plot/plot_widget.h"

#include "ui/look/look.h"
#include "ui/plot/number_ticker.h"

#include <QFocusEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <algorithm>

namespace actiscope::ui {
namespace {

// Fast mice send events every millisecond; a frame takes about 4. Half a screen refresh between
// frames merges the events and still keeps the picture within one refresh of the hand.
constexpr int kFrameMilliseconds = 8;

/// Paints a file with the pixels of the screen exactly as the screen: QCustomPlot draws lines and
/// numbers in another way for files, finer where there is no pixel grid to fit.
class PlotCanvas : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

    void paintLikeScreen(QCPPainter& painter, const QSize& size) {
        setViewport(QRect(QPoint(0, 0), size));
        painter.fillRect(viewport(), mBackgroundBrush);
        draw(&painter);
    }

protected:
    /// Squeezed to nothing it keeps the buffers that it had: on empty ones nothing can be painted.
    void resizeEvent(QResizeEvent* event) override {
        if (!rect().isEmpty()) {
            QCustomPlot::resizeEvent(event);
        }
    }
};

/// Shows that keys go to the plot. It lies over the canvas and lets the mouse through.
class FocusRing : public QWidget {
public:
    explicit FocusRing(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setVisible(false);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(lookOf(*this).colors.accent, part::kFocus));
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
};

} // namespace

QString plotLibraryVersion() {
    return QStringLiteral(QCUSTOMPLOT_VERSION_STR);
}

PlotWidget::PlotWidget(QWidget* parent)
    : QWidget(parent),
      m_plot(new PlotCanvas(this)),
      m_focusRing(new FocusRing(this)),
      m_look(lookOf(*this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setFocusProxy(this);
    m_plot->setLocale(QLocale::c());
    m_plot->setPlottingHint(QCP::phFastPolylines);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->setMouseTracking(true);
    m_plot->installEventFilter(this);
    m_plot->axisRect()->setMinimumMargins(margins::kPlot);
    // Two lines instead of a box, and ticks only where numbers stand.
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setNumberFormat("gb");
        axis->setNumberPrecision(4);
        axis->setSubTicks(false);
        axis->setTickLength(0);
        axis->setTicker(QSharedPointer<NumberTicker>::create());
    }

    m_frameTimer.setSingleShot(true);
    m_frameTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_frameTimer, &QTimer::timeout, this, &PlotWidget::paintFrame);
    const auto rangeMoved = [this](const QCPRange&) { clampRange(); };
    connect(m_plot->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, rangeMoved);
    connect(m_plot->yAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, rangeMoved);
    // From the beginning of a frame: a slow one has used up its pause while it was painted.
    connect(m_plot, &QCustomPlot::beforeReplot, this, [this] { m_sinceFrame.start(); });
}

numeric::Rectangle PlotWidget::range() const {
    const QCPRange x = m_plot->xAxis->range();
    const QCPRange y = m_plot->yAxis->range();
    return {x.lower, x.upper, y.lower, y.upper};
}

void PlotWidget::setRange(const numeric::Rectangle& range) {
    {
        const QSignalBlocker blockX(m_plot->xAxis);
        const QSignalBlocker blockY(m_plot->yAxis);
        m_plot->xAxis->setRange(range.xMin, range.xMax);
        m_plot->yAxis->setRange(range.yMin, range.yMax);
        if (m_equalScales && m_plot->axisRect()->height() > 0) {
            m_plot->xAxis->setScaleRatio(m_plot->yAxis, 1.0);
        }
    }
    scheduleReplot();
}

void PlotWidget::setAxisLabels(const QString& x, const QString& y) {
    m_plot->xAxis->setLabel(x);
    m_plot->yAxis->setLabel(y);
}

void PlotWidget::setZoomLimits(double smallestSpan, double largestSpan) {
    m_smallestSpan = smallestSpan;
    m_largestSpan = largestSpan;
}

void PlotWidget::setEqualScales() {
    m_equalScales = true;
}

/// Keeps a zoomed or panned range inside what the plot can show sensibly, then reports it.
void PlotWidget::clampRange() {
    if (m_clamping) {
        return;
    }
    m_clamping = true;
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        QCPRange r = axis->range();
        const double span = std::clamp(r.size(), m_smallestSpan, m_largestSpan);
        const double centre = std::clamp(r.center(), -2.0 * m_largestSpan, 2.0 * m_largestSpan);
        if (span != r.size() || centre != r.center()) {
            axis->setRange(centre - span / 2.0, centre + span / 2.0);
        }
    }
    m_clamping = false;
    scheduleReplot();
    emit rangeEdited(range());
}

void PlotWidget::followCanvas() {
    const double ratio = devicePixelRatioF();
    // QCustomPlot 2.1.0 does not notice a move to another screen.
    if (m_plot->bufferDevicePixelRatio() != ratio) {
        m_plot->setBufferDevicePixelRatio(ratio);
    }
    if (m_equalScales) {
        setRange(range());
    }
    m_focusRing->setGeometry(rect());
    m_focusRing->raise();
    arrange(m_plot->size());
    canvasResized();
    scheduleReplot();
}

void PlotWidget::scheduleReplot() {
    m_replotAll = true;
    scheduleLayerReplot(nullptr);
}

void PlotWidget::scheduleLayerReplot(QCPLayer* layer) {
    if (layer != nullptr && m_onlyLayer != nullptr && layer != m_onlyLayer) {
        m_replotAll = true;
    }
    m_onlyLayer = layer != nullptr ? layer : m_onlyLayer;
    if (m_frameTimer.isActive()) {
        return;
    }
    const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : kFrameMilliseconds;
    m_frameTimer.start(
        static_cast<int>(std::clamp<qint64>(kFrameMilliseconds - since, 0, kFrameMilliseconds)));
}

void PlotWidget::paintFrame() {
    if (!isVisible()) {
        return; // showEvent paints what was missed
    }
    if (m_replotAll || m_onlyLayer == nullptr) {
        m_plot->replot(QCustomPlot::rpQueuedRefresh);
    } else {
        m_sinceFrame.start();
        m_onlyLayer->replot();
    }
    m_replotAll = false;
    m_onlyLayer = nullptr;
}

void PlotWidget::replotNow() {
    m_frameTimer.stop();
    m_replotAll = false;
    m_onlyLayer = nullptr;
    m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void PlotWidget::paintInto(QCPPainter& painter, const QRect& target, const Look& look) {
    ensurePolished();
    setFont(look.font(TextRole::body)); // a page may have larger text than the screen
    takeLook(look);
    painter.save();
    painter.translate(target.topLeft());
    // Layout follows the size that is painted, not the widget's.
    const QRect before = m_plot->viewport();
    m_plot->setViewport(QRect(QPoint(0, 0), target.size()));
    arrange(target.size());
    setRange(range());
    const bool pixels = !painter.modes().testFlag(QCPPainter::pmVectorized) &&
                        painter.device()->devicePixelRatioF() == m_plot->bufferDevicePixelRatio();
    if (pixels) {
        static_cast<PlotCanvas*>(m_plot)->paintLikeScreen(painter, target.size());
    } else {
        m_plot->toPainter(&painter, target.width(), target.height());
    }
    m_plot->setViewport(before);
    painter.restore();
}

void PlotWidget::takeLook(const Look& look) {
    m_look = look;
    restyle(m_look);
}

void PlotWidget::restyle(const Look& look) {
    m_plot->setBackground(look.colors.card);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(look.colors.axis));
        axis->setTickPen(QPen(look.colors.axis));
        axis->setTickLabelColor(look.colors.faint);
        axis->setLabelColor(look.colors.faint);
        axis->setTickLabelFont(look.font(TextRole::caption));
        axis->setLabelFont(look.font(TextRole::caption));
        axis->grid()->setPen(QPen(look.colors.grid));
        axis->grid()->setZeroLinePen(QPen(look.colors.axis));
    }
    m_plot->legend->setFont(look.font(TextRole::caption));
    m_plot->legend->setTextColor(look.colors.text);
    m_plot->legend->setBrush(translucent(look.colors.card, opacity::kLegend));
    m_plot->legend->setBorderPen(QPen(look.colors.grid));
}

void PlotWidget::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange) {
        takeLook(lookOf(*this));
        arrange(m_plot->size());
        scheduleReplot();
    }
}

void PlotWidget::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    m_focusRing->setVisible(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                            reason == Qt::ShortcutFocusReason);
}

void PlotWidget::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_focusRing->hide();
}

void PlotWidget::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    takeLook(lookOf(*this));
    followCanvas();
}

numeric::Rectangle PlotWidget::zoomed(double factor) const {
    const QCPRange x = m_plot->xAxis->range();
    const QCPRange y = m_plot->yAxis->range();
    return {x.center() - factor * x.size() / 2.0, x.center() + factor * x.size() / 2.0,
            y.center() - factor * y.size() / 2.0, y.center() + factor * y.size() / 2.0};
}

void PlotWidget::keyPressEvent(QKeyEvent* event) {
    constexpr double kZoomStep = 1.25;
    switch (event->key()) {
    case Qt::Key_Home:
        emit resetRequested();
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setRange(zoomed(1.0 / kZoomStep));
        clampRange();
        return;
    case Qt::Key_Minus:
        setRange(zoomed(kZoomStep));
        clampRange();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool PlotWidget::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot) {
        return QWidget::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::Resize:
        // After QCustomPlot has taken its new viewport.
        QMetaObject::invokeMethod(this, &PlotWidget::followCanvas, Qt::QueuedConnection);
        break;
    case QEvent::Paint:
        ++m_paintedFrames;
        QMetaObject::invokeMethod(this, &PlotWidget::framePainted, Qt::QueuedConnection);
        break;
    case QEvent::MouseButtonDblClick:
        if (!canvasDoubleClicked(static_cast<QMouseEvent*>(event))) {
            emit resetRequested();
        }
        return true;
    case QEvent::Leave:
        canvasLeft();
        break;
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        m_pressTaken = canvasPressed(static_cast<QMouseEvent*>(event));
        return m_pressTaken;
    case QEvent::MouseMove:
        return canvasMoved(static_cast<QMouseEvent*>(event)) || m_pressTaken;
    case QEvent::MouseButtonRelease:
        canvasReleased(static_cast<QMouseEvent*>(event));
        return std::exchange(m_pressTaken, false);
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace actiscope::ui

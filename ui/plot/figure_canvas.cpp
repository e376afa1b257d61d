#include "ui/plot/figure_canvas.h"

#include "core/errors.h"
#include "ui/io/whole_file.h"
#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/plot/plot_widget.h"
#include "ui/plot/window_thread.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontMetrics>
#include <QPageSize>
#include <QPdfWriter>

#ifdef ACTISCOPE_SVG
#include <QSvgGenerator>
#endif

#include <qcustomplot.h>

namespace actiscope::ui {
namespace {

constexpr int kPixelsPerInch = 96;

#ifdef ACTISCOPE_SVG
std::unique_ptr<QPaintDevice> svgDevice(QBuffer& bytes, const QSize& size) {
    auto svg = std::make_unique<QSvgGenerator>();
    svg->setOutputDevice(&bytes);
    svg->setSize(size);
    svg->setViewBox(QRect(QPoint(0, 0), size));
    svg->setResolution(kPixelsPerInch);
    svg->setTitle(QStringLiteral("Actiscope"));
    return svg;
}
constexpr bool kWritesSvg = true;
#else
std::unique_ptr<QPaintDevice> svgDevice(QBuffer&, const QSize&) {
    return nullptr;
}
constexpr bool kWritesSvg = false;
#endif

} // namespace

/// Everything is painted into memory first, so that a failure never leaves half a file behind.
struct FigureCanvas::Device {
    QBuffer bytes;
    QImage image;
    std::unique_ptr<QPaintDevice> svg;
    std::unique_ptr<QPdfWriter> pdf;
    QPaintDevice* target = nullptr;
};

FigureCanvas::FigureCanvas(const QString& path, const QSize& size, const Look& look, int scale,
                           std::stop_token stop)
    : m_path(path), m_look(look), m_stop(std::move(stop)), m_device(std::make_unique<Device>()) {
    const QString kind = QFileInfo(path).suffix().toLower();
    m_device->bytes.open(QIODevice::WriteOnly);
    if (kind == QLatin1String("png")) {
        m_device->image = QImage(size * scale, QImage::Format_RGB32);
        m_device->image.setDevicePixelRatio(scale);
        m_device->target = &m_device->image;
    } else if (kind == QLatin1String("svg") && kWritesSvg) {
        m_device->svg = svgDevice(m_device->bytes, size);
        m_device->target = m_device->svg.get();
    } else if (kind == QLatin1String("pdf")) {
        m_device->pdf = std::make_unique<QPdfWriter>(&m_device->bytes);
        m_device->pdf->setResolution(kPixelsPerInch);
        m_device->pdf->setPageSize(
            QPageSize(QSizeF(size) * 72.0 / kPixelsPerInch, QPageSize::Point));
        m_device->pdf->setPageMargins(QMarginsF(0, 0, 0, 0));
        m_device->pdf->setTitle(QStringLiteral("Actiscope"));
        m_device->target = m_device->pdf.get();
    } else {
        throw UsageError(
            "cannot write '" + path.toStdString() + "': " +
            (kWritesSvg ? "the name must end in .png, .svg or .pdf"
                        : "this build of Actiscope writes PNG and PDF, but no SVG; the name must "
                          "end in .png or .pdf"));
    }
    m_painter = std::make_unique<QCPPainter>(m_device->target);
    m_painter->setRenderHint(QPainter::Antialiasing);
    if (m_device->image.isNull()) {
        m_painter->setMode(QCPPainter::pmVectorized);
        m_painter->setMode(QCPPainter::pmNoCaching);
    }
    m_painter->fillRect(QRect(QPoint(0, 0), size), look.colors.card);
}

FigureCanvas::~FigureCanvas() = default;

bool FigureCanvas::writesSvg() {
    return kWritesSvg;
}

void FigureCanvas::withPlots(const std::function<void()>& painting) const {
    onWindowThread(painting, m_stop);
}

int FigureCanvas::fineness() const {
    constexpr int kPrinted = 4;
    return m_device->image.isNull() ? kPrinted
                                    : static_cast<int>(m_device->image.devicePixelRatio());
}

void FigureCanvas::paintPlot(PlotWidget& plot, const QRect& target, const Look& look) {
    plot.paintInto(*m_painter, target, look);
}

void FigureCanvas::paintText(const QString& text, const QRect& target, const QColor& color,
                             bool bold) {
    m_painter->setFont(m_look.font(bold ? TextRole::strong : TextRole::body));
    m_painter->setPen(QPen(color));
    m_painter->drawText(target, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
}

QRect FigureCanvas::inside(const QSize& page) {
    return QRect(QPoint(0, 0), page)
        .marginsRemoved({page::kMargin, page::kMargin, page::kMargin, page::kMargin});
}

int FigureCanvas::lineHeight() const {
    return QFontMetrics(m_look.font(TextRole::body)).lineSpacing() + page::kBetweenLines;
}

void FigureCanvas::paint(const std::function<void(QPainter&)>& painting) {
    painting(*m_painter);
}

QImage FigureCanvas::image() {
    m_painter->end();
    return m_device->image;
}

void FigureCanvas::save() {
    m_painter->end();
    if (!m_device->image.isNull() && !m_device->image.save(&m_device->bytes, "PNG")) {
        throw InputError(m_path.toStdString() + ": the picture could not be encoded");
    }
    writeWholeFile(m_path, m_device->bytes.data());
}

} // namespace actiscope::ui

#include "ui/window/handout/handout_pages.h"

#include "ui/look/page_style.h"
#include "ui/look/sizes.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr double kLeastShare = 0.78; // of a picture; with less its text is too small

QString documentOf(const QString& style, const QString& body) {
    return QStringLiteral("<html><head><style>%1</style></head><body>%2</body></html>")
        .arg(style, body);
}

/// The part of a page that QTextDocument::print() fills: it leaves margins of 2 cm.
class PageRoom {
public:
    explicit PageRoom(QPdfWriter& writer) : m_writer(writer) {}

    double height() const { return m_writer.height() - 2.0 * page::kSheetMargin * perPixel(); }
    /// Dots of the writer in a pixel of 96 per inch.
    double perPixel() const { return m_writer.logicalDpiY() / 96.0; }
    /// How high a text becomes on the page.
    double heightOf(const QString& html) const {
        QTextDocument document;
        document.setDefaultFont(handoutFont());
        document.setHtml(html);
        document.documentLayout()->setPaintDevice(&m_writer);
        document.setDocumentMargin(0.0);
        document.setTextWidth(m_writer.width() - 2.0 * page::kSheetMargin * perPixel());
        return document.size().height();
    }

private:
    QPdfWriter& m_writer;
};

/// The block begins a page.
QString withBreak(const QString& html) {
    const qsizetype afterTag = html.indexOf(QLatin1Char(' '));
    return html.left(afterTag) + QStringLiteral(" style=\"page-break-before: always\"") +
           html.mid(afterTag);
}

} // namespace

QString pictureHtml(const HandoutBlock& block, double share) {
    return QStringLiteral("<p class=\"picture\"><img width=\"%1\" height=\"%2\" src=\"%3\"></p>\n")
        .arg(static_cast<int>(share * page::kHandoutPicture))
        .arg(static_cast<int>(share * block.height))
        .arg(block.picture);
}

QByteArray handoutPages(const QString& title, const QString& style,
                        const std::vector<HandoutBlock>& blocks) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Actiscope"));
    const PageRoom room(writer);
    constexpr double kSpare =
        0.92; // the parts are measured one by one, without what is between them
    const double height = kSpare * room.height();

    QString body;
    std::size_t first = 0;
    while (first < blocks.size()) {
        double words = 0.0;
        double pictures = 0.0;
        std::size_t end = first;
        while (end < blocks.size()) {
            const HandoutBlock& block = blocks[end];
            HandoutBlock empty = block;
            empty.picture.clear();
            empty.height = 1;
            const double more = room.heightOf(
                documentOf(style, block.above + pictureHtml(empty, 1.0) + block.below));
            const double picture = block.height * room.perPixel();
            if (end > first && words + more + kLeastShare * (pictures + picture) > height) {
                break;
            }
            words += more;
            pictures += picture;
            ++end;
        }
        const double share = std::clamp((height - words) / pictures, kLeastShare, 1.0);
        for (std::size_t i = first; i < end; ++i) {
            const bool begins = i == first && first > 0;
            body += begins ? withBreak(blocks[i].above) : blocks[i].above;
            body += pictureHtml(blocks[i], share) + blocks[i].below;
        }
        first = end;
    }
    QTextDocument document;
    document.setDefaultFont(handoutFont());
    document.setHtml(documentOf(style, body));
    document.print(&writer);
    buffer.close();
    return bytes;
}

} // namespace actiscope::ui

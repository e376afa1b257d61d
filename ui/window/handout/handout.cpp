#include "ui/window/handout/handout.h"

#include "core/errors.h"
#include "core/lesson/race_cache.h"
#include "ui/io/qstring.h"
#include "ui/io/whole_file.h"
#include "ui/lessons/proof_words.h"
#include "ui/look/look.h"
#include "ui/look/page_style.h"
#include "ui/look/sizes.h"
#include "ui/plot/window_thread.h"
#include "ui/window/figure.h"
#include "ui/window/handout/handout_pages.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace actiscope::ui {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

/// As small as the view can be painted without its parts touching: the smaller, the larger is its
/// text on the page.
QSize pictureSize(View view) {
    switch (view) {
    case View::curves:
        return {760, 400};
    case View::classifier:
        return {960, 520};
    case View::gradients:
    case View::approximation:
        return {860, 470};
    default:
        return {960, 600};
    }
}

/// Text of a lesson as HTML; the file may hold anything.
QString plain(const Bilingual& text, const std::string& language) {
    return toQString(text.in(language)).toHtmlEscaped();
}

/// The picture of a step within the page itself.
QString pictureOf(const LessonStep& step, const QSize& size, int scale,
                  const std::stop_token& stop) {
    const QImage image = figureImage(trainedScene(step), step.scene.view, size,
                                     makeLook(Theme::print), scale, {{}, stop});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

/// One row per number: mark, what it is, what it is now, what it should be.
QString numbersOf(const LessonStep& step, const std::string& language, RaceCache& races) {
    if (step.proofs.empty()) {
        return {};
    }
    QString html = QStringLiteral("<table class=\"numbers\">\n");
    const std::vector<ProofResult> results = checkStep(step, races);
    for (std::size_t i = 0; i < results.size(); ++i) {
        html += QStringLiteral("<tr><td>%1</td><td>%2</td><td class=\"number\"><b>%3</b></td>"
                               "<td class=\"expected\">%4</td></tr>\n")
                    .arg(proofMark(results[i]), plain(step.proofs[i].label, language),
                         proofValueText(step.proofs[i], results[i]).toHtmlEscaped(),
                         conditionText(step.proofs[i], results[i], language).toHtmlEscaped());
    }
    return html + QStringLiteral("</table>\n");
}

QString questionOf(const LessonStep& step, const std::string& language) {
    if (step.question.english.empty()) {
        return {};
    }
    return QStringLiteral("<p class=\"question\"><b>%1</b> %2</p>\n")
               .arg(Text::tr("Question:").toHtmlEscaped(), plain(step.question, language)) +
           QStringLiteral("<p class=\"answer\"><b>%1</b> %2</p>\n")
               .arg(Text::tr("Answer:").toHtmlEscaped(), plain(step.answer, language));
}

HandoutBlock blockOf(const LessonStep& step, std::size_t number, const std::string& language,
                     RaceCache& races, const std::stop_token& stop) {
    constexpr int kPrinted = 2; // pixels of a picture per pixel of its size
    const QSize size = pictureSize(step.scene.view);
    return {QStringLiteral("<p class=\"text\"><b>%1.</b> %2</p>\n")
                .arg(number)
                .arg(plain(step.text, language)),
            pictureOf(step, size, kPrinted, stop),
            page::kHandoutPicture * size.height() / size.width(),
            numbersOf(step, language, races) + questionOf(step, language)};
}

QString handoutTitle() {
    return Text::tr("Activation functions: what a network does with them");
}

QString lessonHead(const Lesson& lesson, const std::string& language) {
    return QStringLiteral("<h2 id=\"%1\">%2</h2>\n")
        .arg(toQString(lesson.id).toHtmlEscaped(), plain(lesson.title, language));
}

/// One page for a browser.
QString webPage(const std::vector<HandoutBlock>& blocks, const std::string& language) {
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                       "<title>%2</title>\n<style>%3</style></head><body>\n")
            .arg(language == "zh_CN" ? QStringLiteral("zh-CN") : QStringLiteral("en"),
                 handoutTitle().toHtmlEscaped(), handoutStyle());
    for (const HandoutBlock& block : blocks) {
        html += block.above + pictureHtml(block, 1.0) + block.below;
    }
    return html + QStringLiteral("</body></html>\n");
}

/// Step by step.
class HandoutMaking : public Making {
public:
    HandoutMaking(std::vector<Lesson> lessons, const std::string& language, const QString& path)
        : m_lessons(std::move(lessons)), m_language(language), m_path(path) {
        const QString ending = QFileInfo(path).suffix().toLower();
        m_isPdf = ending == QLatin1String("pdf");
        if (!m_isPdf && ending != QLatin1String("html")) {
            throw UsageError("cannot write '" + path.toStdString() +
                             "': the name must end in .html or .pdf");
        }
        for (const Lesson& lesson : m_lessons) {
            m_all += lesson.steps.size();
        }
    }

    Progress progress() const override { return {m_finished, m_all}; }
    bool next(const std::stop_token& stop) override;

private:
    std::vector<Lesson> m_lessons;
    std::string m_language;
    QString m_path;
    bool m_isPdf = false;
    RaceCache m_races;
    std::vector<HandoutBlock> m_blocks;
    std::size_t m_all = 0;
    std::size_t m_finished = 0;
    std::size_t m_lesson = 0;
    std::size_t m_step = 0;
};

bool HandoutMaking::next(const std::stop_token& stop) {
    while (m_lesson < m_lessons.size() && m_step == m_lessons[m_lesson].steps.size()) {
        ++m_lesson;
        m_step = 0;
    }
    if (m_lesson == m_lessons.size()) {
        const QByteArray bytes = m_isPdf ? handoutPages(handoutTitle(), handoutStyle(), m_blocks)
                                         : webPage(m_blocks, m_language).toUtf8();
        if (stop.stop_requested()) {
            throw Interrupted(); // in the meantime
        }
        writeWholeFile(m_path, bytes);
        return false;
    }
    const Lesson& lesson = m_lessons[m_lesson];
    HandoutBlock block = blockOf(lesson.steps[m_step], m_step + 1, m_language, m_races, stop);
    if (m_step == 0) {
        block.above.prepend(lessonHead(lesson, m_language));
    }
    if (m_finished == 0) {
        block.above.prepend(QStringLiteral("<h1>%1</h1>\n").arg(handoutTitle().toHtmlEscaped()));
    }
    m_blocks.push_back(std::move(block));
    ++m_step;
    ++m_finished;
    return true;
}

} // namespace

std::unique_ptr<Making> makeHandout(std::vector<Lesson> lessons, const std::string& language,
                                    const QString& path) {
    return std::make_unique<HandoutMaking>(std::move(lessons), language, path);
}

} // namespace actiscope::ui

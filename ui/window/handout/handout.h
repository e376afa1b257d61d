#pragma once

#include "core/lesson/lesson.h"
#include "core/lesson/race_cache.h"

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace actiscope::ui {

/// A handout in the making, step by step, so that whoever waits for it can show how far it is and
/// end it: text, question and answer of each step, the picture that it shows, trained as it says,
/// and its numbers as they are measured now, on one page that needs nothing beside it. HTML or, for
/// a path that ends in .pdf, A4 pages. The language is that of the lessons; headings are in the
/// application's. Needs an application.
class HandoutMaking {
public:
    /// Throws UsageError for another ending.
    HandoutMaking(const std::vector<const Lesson*>& lessons, const std::string& language,
                  const QString& path);

    std::size_t steps() const { return m_all; }
    std::size_t finished() const { return m_finished; }
    /// Does one more step. False when the file is written. Throws InputError when it cannot be.
    bool next();

private:
    std::vector<const Lesson*> m_lessons;
    std::string m_language;
    QString m_path;
    bool m_isPdf;
    RaceCache m_races;
    QString m_html;
    std::size_t m_all = 0;
    std::size_t m_finished = 0;
    std::size_t m_lesson = 0;
    std::size_t m_step = 0;
};

/// Called after each step; the handout ends, and leaves no file, when it says false.
using HandoutProgress = std::function<bool(std::size_t finished, std::size_t all)>;

/// The whole of a HandoutMaking. Returns whether it was finished.
bool writeHandout(const std::vector<const Lesson*>& lessons, const std::string& language,
                  const QString& path, const HandoutProgress& progress);

} // namespace actiscope::ui

#include "core/data/csv/csv_records.h"

#include "core/errors.h"

#include <algorithm>
#include <array>

namespace actiscope {
namespace {

constexpr std::size_t kLongestRecord = 100'000;

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Whether a quote that was opened in the line is still open at its end. A quote opens only at the
/// start of a cell: 5" is five inches.
bool endsQuoted(std::string_view line, char separator) {
    bool quoted = false;
    bool cellStarts = true;
    for (const char c : line) {
        if (c == '"' && (quoted || cellStarts)) {
            quoted = !quoted;
            cellStarts = !quoted; // "" within quotes opens again at once
        } else if (!quoted) {
            cellStarts = c == separator || (cellStarts && isBlank(c)) ||
                         (separator == CsvRecords::kBlanks && isBlank(c));
        }
    }
    return quoted;
}

} // namespace

CsvRecords::CsvRecords(std::string_view text) : m_text(text) {
    if (text.find('\n') == std::string_view::npos) {
        m_lineEnd = '\r';
    }
}

void CsvRecords::fail(const std::string& message) const {
    throw InputError("line " + std::to_string(m_line) + ": " + message);
}

std::string_view CsvRecords::takeLine() {
    const std::size_t end = std::min(m_text.find(m_lineEnd, m_at), m_text.size());
    const std::string_view line = m_text.substr(m_at, end - m_at);
    m_at = std::min(end + 1, m_text.size());
    ++m_nextLine;
    return line;
}

/// Adds the lines up to the closing quote; false if there is none.
bool CsvRecords::joinQuotedLines(std::string_view& line) {
    while (endsQuoted(line, m_separator)) {
        if (m_at >= m_text.size() || line.size() > kLongestRecord) {
            return false;
        }
        const std::string_view more = takeLine();
        line = {line.data(), static_cast<std::size_t>(more.data() + more.size() - line.data())};
    }
    return true;
}

void CsvRecords::chooseSeparator(std::string_view line) {
    m_separator = kBlanks;
    std::array<bool, 3> found{};
    constexpr std::array<char, 3> kSeparators{'\t', ';', ','};
    bool quoted = false;
    for (const char c : trimmed(line)) {
        quoted = quoted != (c == '"');
        for (std::size_t s = 0; s < kSeparators.size(); ++s) {
            found[s] = found[s] || (!quoted && c == kSeparators[s]);
        }
    }
    const auto first = std::ranges::find(found, true);
    if (first != found.end()) {
        m_separator = kSeparators[static_cast<std::size_t>(first - found.begin())];
    }
}

CsvCell CsvRecords::quotedCell(std::string_view line, std::size_t& at) {
    const std::size_t begin = ++at;
    bool doubled = false;
    for (;;) {
        at = line.find('"', at);
        if (at == std::string_view::npos) {
            fail("a quote is opened and never closed");
        }
        if (at + 1 >= line.size() || line[at + 1] != '"') {
            break;
        }
        doubled = true;
        at += 2;
    }
    const std::string_view inside = line.substr(begin, at - begin);
    ++at;
    if (!doubled) {
        return {trimmed(inside), true};
    }
    std::string text;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        text.push_back(inside[i]);
        i += inside[i] == '"' ? 1 : 0;
    }
    m_unescaped.push_back(std::move(text));
    return {trimmed(m_unescaped.back()), true};
}

std::vector<CsvCell> CsvRecords::cut(std::string_view line) {
    std::vector<CsvCell> cells;
    cells.swap(m_cells); // its memory is reused
    cells.clear();
    const bool blanks = m_separator == kBlanks;
    const bool quotes = line.find('"') != std::string_view::npos;
    if (blanks) {
        line = trimmed(line);
    }
    std::size_t at = 0;
    for (;;) {
        std::size_t start = at;
        while (quotes && start < line.size() && isBlank(line[start]) &&
               line[start] != m_separator) {
            ++start;
        }
        std::size_t end = 0;
        if (quotes && start < line.size() && line[start] == '"') {
            cells.push_back(quotedCell(line, start));
            end = blanks ? line.find_first_of(" \t", start) : line.find(m_separator, start);
            end = std::min(end, line.size());
            if (!trimmed(line.substr(start, end - start)).empty()) {
                fail("text behind the closing quote of a cell; a quote within quotes is doubled");
            }
        } else {
            end = blanks ? line.find_first_of(" \t", at) : line.find(m_separator, at);
            end = std::min(end, line.size());
            cells.push_back({trimmed(line.substr(at, end - at)), false});
        }
        if (end >= line.size()) {
            return cells;
        }
        at = blanks ? std::min(line.find_first_not_of(" \t", end), line.size()) : end + 1;
    }
}

bool CsvRecords::next() {
    while (m_at < m_text.size()) {
        m_line = m_nextLine;
        std::string_view line = takeLine();
        if (line.size() > kLongestRecord) {
            fail("longer than 100000 characters; this is no table");
        }
        if (line.find('\0') != std::string_view::npos) {
            fail("contains a zero byte; this is no text");
        }
        const std::string_view content = trimmed(line);
        if (content.empty()) {
            continue;
        }
        if (content.front() == '#') {
            m_comment = m_separator == '\0' ? trimmed(content.substr(1)) : m_comment;
            continue;
        }
        if (m_separator == '\0') {
            if (line.starts_with("sep=") && line.size() > 4) { // content may have lost a tab
                m_separator = line[4];
                continue;
            }
            chooseSeparator(line);
        }
        if (line.find('"') != std::string_view::npos && !joinQuotedLines(line)) {
            fail("a quote is opened and never closed");
        }
        m_cells = cut(line);
        if (std::ranges::any_of(m_cells, [](const CsvCell& cell) { return !cell.text.empty(); })) {
            return true;
        }
    }
    return false;
}

} // namespace actiscope

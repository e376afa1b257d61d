#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// A cell without the spaces and quotes around it.
struct CsvCell {
    std::string_view text;
    bool quoted = false;
};

/// Cuts the text of a table into records and cells, as RFC 4180 has it: cells in quotes may hold
/// separators, line breaks and doubled quotes. Lines end with LF, CRLF, or CR alone. Left out are
/// empty lines, records of empty cells, lines that start with '#', and a first line `sep=;`.
/// Cells point into the text, or into the reader for those with doubled quotes.
class CsvRecords {
public:
    /// Separator between runs of spaces and tabs.
    static constexpr char kBlanks = ' ';

    explicit CsvRecords(std::string_view text);

    /// Reads the next record; false at the end. The first call finds the separator: the one that
    /// `sep=` names, else tab, semicolon or comma, the first of these outside quotes, else blanks.
    /// Throws InputError with the line.
    bool next();

    const std::vector<CsvCell>& cells() const { return m_cells; }
    /// Line at which the record starts, from 1.
    std::size_t line() const { return m_line; }
    char separator() const { return m_separator; }
    /// The last comment before the first record, without '#'; NumPy writes its header there.
    std::string_view comment() const { return m_comment; }
    /// Cells of another line than the record's.
    std::vector<CsvCell> cut(std::string_view line);

    [[noreturn]] void fail(const std::string& message) const;

private:
    std::string_view takeLine();
    bool joinQuotedLines(std::string_view& line);
    void chooseSeparator(std::string_view line);
    CsvCell quotedCell(std::string_view line, std::size_t& at);

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_lineEnd = '\n';
    std::size_t m_nextLine = 1;
    std::size_t m_line = 0;
    char m_separator = '\0'; ///< not known yet
    std::string_view m_comment;
    std::vector<CsvCell> m_cells;
    std::deque<std::string> m_unescaped;
};

} // namespace actiscope

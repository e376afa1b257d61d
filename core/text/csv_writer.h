#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace actiscope::text {

/// Writes CSV as RFC 4180 has it, with '\n' at the ends of lines: a text that holds a comma, a
/// quote or a line break stands in quotes. Numbers are as in toText(); what is NaN or missing is an
/// empty cell.
class CsvWriter {
public:
    /// A line as it is given: the names of the columns, a comment, an empty one.
    void line(std::string_view text);

    CsvWriter& cell(std::string_view text);
    CsvWriter& cell(double number);
    CsvWriter& cell(const std::optional<double>& number);
    template <std::integral Integer>
    CsvWriter& cell(Integer number) {
        return cell(std::string_view(std::to_string(number)));
    }
    void endRow();

    template <class... Cells>
    void row(const Cells&... cells) {
        (cell(cells), ...);
        endRow();
    }

    const std::string& text() const { return m_text; }

private:
    std::string m_text;
    bool m_inRow = false;
};

} // namespace actiscope::text

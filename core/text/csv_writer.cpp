#include "core/text/csv_writer.h"

#include "core/text/number_text.h"

#include <cmath>

namespace actiscope::text {

void CsvWriter::line(std::string_view text) {
    m_text.append(text).append("\n");
}

CsvWriter& CsvWriter::cell(std::string_view text) {
    m_text.append(m_inRow ? "," : "");
    m_inRow = true;
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) {
        m_text.append(text);
        return *this;
    }
    m_text.append("\"");
    for (const char c : text) {
        m_text.append(c == '"' ? 2u : 1u, c);
    }
    m_text.append("\"");
    return *this;
}

CsvWriter& CsvWriter::cell(double number) {
    return cell(std::string_view(std::isnan(number) ? std::string() : toText(number)));
}

CsvWriter& CsvWriter::cell(const std::optional<double>& number) {
    return number ? cell(*number) : cell(std::string_view());
}

void CsvWriter::endRow() {
    m_text.append("\n");
    m_inRow = false;
}

} // namespace actiscope::text

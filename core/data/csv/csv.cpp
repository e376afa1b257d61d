#include "core/data/csv/csv.h"

#include "core/data/csv/csv_number.h"
#include "core/data/csv/text_encoding.h"
#include "core/errors.h"
#include "core/text/file_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace actiscope {
namespace {

constexpr std::size_t kLargestFile = 1024ull * 1024 * 1024;
/// Records that are looked at to find columns without names.
constexpr std::size_t kLookedAt = 1000;

std::string shown(std::string_view text) {
    constexpr std::size_t kMost = 40;
    std::string result = "'";
    result.append(text.substr(0, kMost));
    return result.append(text.size() > kMost ? "...'" : "'");
}

/// A class as the file spells it, and what makes two spellings the same.
struct Label {
    std::string text;
    std::optional<double> value;
    std::string folded;

    explicit Label(const CsvCell& cell, char separator) : text(cell.text), folded(cell.text) {
        DecimalSigns signs;
        value = csvNumber(cell, separator, signs);
        std::ranges::transform(folded, folded.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    }

    bool operator==(const Label& other) const {
        return value && other.value ? *value == *other.value : folded == other.folded;
    }
    bool operator<(const Label& other) const {
        return value && other.value ? *value < *other.value : folded < other.folded;
    }
};

class Reader {
public:
    explicit Reader(std::string_view text) : m_records(text) {}

    CsvTable read() {
        if (!m_records.next()) {
            throw InputError("the file is empty; its first line must name the columns x1,x2,label");
        }
        readFirst(m_records.cells());
        while (m_records.next()) {
            readRow(m_records.cells(), m_records.line());
        }
        DataSet data = finished();
        // For numbers y is the name; labels of that name are worth a word.
        if (isRegression() && m_columns.names == std::array<std::string, 3>{"x1", "x2", "y"}) {
            m_columns.source = ColumnSource::named;
        }
        return {std::move(data), m_columns};
    }

private:
    [[noreturn]] static void fail(std::size_t line, const std::string& message) {
        throw InputError("line " + std::to_string(line) + ": " + message);
    }
    [[noreturn]] void fail(std::size_t line, std::size_t column, const std::string& message) const {
        throw InputError("line " + std::to_string(line) + ", column " + m_columns.names[column] +
                         ": " + message);
    }

    /// The first record holds names, or samples already.
    void readFirst(CsvRow first) {
        DecimalSigns signs;
        const auto numbers = std::ranges::count_if(first, [&](const CsvCell& cell) {
            return csvNumber(cell, m_records.separator(), signs).has_value();
        });
        const std::size_t line = m_records.line();
        if (numbers < 2) {
            readHeader(first, line, {}, {});
            return;
        }
        while (!first.empty() && first.back().text.empty()) {
            first.pop_back();
        }
        const CsvRow names = m_records.cut(m_records.comment());
        if (names.size() == first.size() && namesDecide(names)) {
            readHeader(names, line, {first}, {line});
            return;
        }
        if (first.size() != 3) {
            fail(line, "no names of columns, and " + std::to_string(first.size()) +
                           " columns; the first line must name the columns x1,x2,label");
        }
        m_columns.source = ColumnSource::byPosition;
        m_count = first.size();
        readRow(first, line);
    }

    /// Finds the columns, looking at records below where names are not enough, and takes those
    /// records in.
    void readHeader(CsvRow header, std::size_t line, std::vector<CsvRow> rows,
                    std::vector<std::size_t> lines) {
        while (!header.empty() && header.back().text.empty()) {
            header.pop_back();
        }
        const std::size_t wanted = namesDecideAt(header, line) ? 1 : kLookedAt;
        while (rows.size() < wanted && m_records.next()) {
            rows.push_back(m_records.cells());
            lines.push_back(m_records.line());
        }
        // R's write.table gives the names of rows no name of their own.
        if (!rows.empty() && rows.front().size() == header.size() + 1 &&
            !rows.front().back().text.empty() &&
            (m_records.separator() == CsvRecords::kBlanks || rows.front().front().quoted)) {
            header.insert(header.begin(), CsvCell{});
        }
        m_count = header.size();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            checkCount(rows[i], lines[i]);
        }
        try {
            m_columns = findColumns(header, rows, m_records.separator());
        } catch (const InputError& error) {
            fail(line, error.what());
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            readRow(rows[i], lines[i]);
        }
    }

    static bool namesDecideAt(const CsvRow& header, std::size_t line) {
        try {
            return namesDecide(header);
        } catch (const InputError& error) {
            fail(line, error.what());
        }
    }

    /// Cells too many are fine when empty: spreadsheets leave trailing separators.
    void checkCount(const CsvRow& row, std::size_t line) const {
        std::size_t count = row.size();
        while (count > m_count && row[count - 1].text.empty()) {
            --count;
        }
        if (count != m_count) {
            fail(line, std::to_string(count) + " cells where the first line has " +
                           std::to_string(m_count));
        }
    }

    double numberAt(const CsvRow& row, std::size_t line, std::size_t column) {
        const CsvCell& cell = row[m_columns.places[column]];
        const auto value = csvNumber(cell, m_records.separator(), m_signs);
        if (!value) {
            fail(line, column,
                 shown(cell.text) + " is not a finite number (decimal point '.', or a decimal "
                                    "comma in a table with other separators)");
        }
        if (m_signs.point && m_signs.comma) {
            fail(line, column,
                 shown(cell.text) + ": the table has numbers with a decimal point and with a "
                                    "decimal comma; one of them is allowed");
        }
        if (std::fabs(*value) > kLargestCoordinate) {
            fail(line, column,
                 shown(cell.text) + " is too large; numbers from -" +
                     text::toText(kLargestCoordinate) + " to " + text::toText(kLargestCoordinate) +
                     " are allowed");
        }
        return *value;
    }

    void readRow(const CsvRow& row, std::size_t line) {
        checkCount(row, line);
        m_x1.push_back(numberAt(row, line, 0));
        m_x2.push_back(m_columns.oneInput ? 0.0 : numberAt(row, line, 1));
        const CsvCell& target = row[m_columns.places[2]];
        m_areNumbers = m_areNumbers && m_columns.mayBeNumber &&
                       csvNumber(target, m_records.separator(), m_signs).has_value();
        if (m_areNumbers || isRegression()) {
            m_numbers.push_back(numberAt(row, line, 2));
        }
        if (!isRegression()) {
            m_classes.push_back(classOf(target, line));
        }
    }

    /// More than two distinct numbers were seen where numbers may stand.
    bool isRegression() const { return m_labels.size() > 2; }

    char classOf(const CsvCell& cell, std::size_t line) {
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            if (m_labels[i].text == cell.text) { // nearly always
                return static_cast<char>(i);
            }
        }
        if (cell.text.empty()) {
            fail(line, 2, "is empty");
        }
        Label label(cell, m_records.separator());
        auto known = std::ranges::find(m_labels, label);
        if (known == m_labels.end()) {
            if (m_labels.size() == 2 && !m_areNumbers) {
                fail(line, 2,
                     shown(cell.text) + " is a third label beside " + shown(m_labels[0].text) +
                         " and " + shown(m_labels[1].text) +
                         "; two are allowed, or numbers in a column named y");
            }
            m_labels.push_back(std::move(label));
            known = m_labels.end() - 1;
        }
        return static_cast<char>(known - m_labels.begin());
    }

    DataSet finished() const {
        if (m_x1.empty()) {
            throw InputError("no samples below the first line");
        }
        if (m_labels.size() < 2) {
            throw InputError("every sample has the label " + shown(m_labels.front().text) +
                             "; two distinct labels are needed");
        }
        const auto size = static_cast<Eigen::Index>(m_x1.size());
        DataSet data;
        data.x1 = Eigen::Map<const Eigen::ArrayXd>(m_x1.data(), size);
        data.x2 = Eigen::Map<const Eigen::ArrayXd>(m_x2.data(), size);
        if (isRegression()) {
            data.task = Task::regression;
            data.target = Eigen::Map<const Eigen::ArrayXd>(m_numbers.data(), size);
            return data;
        }
        const std::size_t one = m_labels[0] < m_labels[1] ? 1 : 0;
        data.target.resize(size);
        for (Eigen::Index i = 0; i < size; ++i) {
            data.target[i] =
                static_cast<std::size_t>(m_classes[static_cast<std::size_t>(i)]) == one ? 1.0 : 0.0;
        }
        data.classNames = {m_labels[1 - one].text, m_labels[one].text};
        return data;
    }

    CsvRecords m_records;
    CsvColumns m_columns;
    std::size_t m_count = 0; ///< cells of a record
    DecimalSigns m_signs;
    std::vector<Label> m_labels;
    std::vector<double> m_x1;
    std::vector<double> m_x2;
    std::vector<char> m_classes;   ///< index into m_labels
    bool m_areNumbers = true;      ///< all targets so far, where numbers may stand
    std::vector<double> m_numbers; ///< the targets, as long as they are numbers
};

} // namespace

CsvTable readCsv(std::string text) {
    text = toUtf8(std::move(text));
    return Reader(text).read();
}

CsvTable loadCsv(const std::string& path) {
    std::string text = text::fileText(path, kLargestFile, "1 GiB");
    try {
        return readCsv(std::move(text));
    } catch (const InputError& error) {
        throw InputError(path + ": " + error.what());
    }
}

std::string columnNote(const CsvColumns& columns) {
    const auto& [x1, x2, label] = columns.names;
    switch (columns.source) {
    case ColumnSource::named:
        return {};
    case ColumnSource::byPosition:
        return "no names of columns: taken as x1, x2, label in this order";
    case ColumnSource::chosen:
        return "x1 is column " + x1 + ", x2 is column " + x2 + ", the " +
               (columns.mayBeNumber ? "target" : "label") + " is column " + label;
    }
    return {};
}

} // namespace actiscope

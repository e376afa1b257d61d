#include "core/data/csv.h"

#include "core/errors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <vector>

namespace actiscope {
namespace {

constexpr std::size_t kLongestLine = 100'000;
constexpr std::uintmax_t kLargestFile = 1024ull * 1024 * 1024;

std::string shown(std::string_view text) {
    constexpr std::size_t kMost = 40;
    std::string result = "'";
    result.append(text.substr(0, kMost));
    return result.append(text.size() > kMost ? "...'" : "'");
}

/// Without spaces and quotes around it.
std::string_view cleaned(std::string_view cell) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!cell.empty() && isSpace(cell.front())) {
        cell.remove_prefix(1);
    }
    while (!cell.empty() && isSpace(cell.back())) {
        cell.remove_suffix(1);
    }
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') {
        cell = cell.substr(1, cell.size() - 2);
    }
    return cell;
}

/// Where the three columns stand in a line.
struct Columns {
    char separator = ',';
    std::array<std::size_t, 3> places{}; ///< of x1, x2, label
    std::size_t count = 0;
};

constexpr std::array<std::string_view, 3> kNames{"x1", "x2", "label"};

class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (m_rest.starts_with(kByteOrderMark)) {
            m_rest.remove_prefix(kByteOrderMark.size());
        }
    }

    DataSet read() {
        readHeader();
        while (nextLine()) {
            if (!cleaned(m_line).empty()) {
                readRow();
            }
        }
        return finished();
    }

private:
    [[noreturn]] void fail(const std::string& message) const {
        throw InputError("line " + std::to_string(m_number) + ": " + message);
    }

    [[noreturn]] void fail(std::size_t column, const std::string& message) const {
        throw InputError("line " + std::to_string(m_number) + ", column " +
                         std::string(kNames[column]) + ": " + message);
    }

    bool nextLine() {
        if (m_rest.empty()) {
            return false;
        }
        ++m_number;
        const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
        m_line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        if (m_line.size() > kLongestLine) {
            fail("longer than 100000 characters; this is no table");
        }
        if (m_line.find('\0') != std::string_view::npos) {
            fail("contains a zero byte; this is no text");
        }
        return true;
    }

    /// Cuts m_line into cells; the vector is reused.
    void split() {
        m_cells.clear();
        std::size_t begin = 0;
        for (;;) {
            const std::size_t end = m_line.find(m_columns.separator, begin);
            if (end == std::string_view::npos) {
                m_cells.push_back(cleaned(m_line.substr(begin)));
                return;
            }
            m_cells.push_back(cleaned(m_line.substr(begin, end - begin)));
            begin = end + 1;
        }
    }

    void readHeader() {
        if (!nextLine()) {
            throw InputError("the file is empty; its first line must name the columns x1,x2,label");
        }
        for (const char separator : {',', ';', '\t'}) {
            if (m_line.find(separator) != std::string_view::npos) {
                m_columns.separator = separator;
                break;
            }
        }
        split();
        m_columns.count = m_cells.size();
        for (std::size_t c = 0; c < kNames.size(); ++c) {
            const auto found = std::ranges::find(m_cells, kNames[c]);
            if (found == m_cells.end()) {
                fail("no column is named " + std::string(kNames[c]) +
                     "; the first line must name the columns x1,x2,label");
            }
            m_columns.places[c] = static_cast<std::size_t>(found - m_cells.begin());
        }
    }

    double numberAt(std::size_t column) const {
        const std::string_view cell = m_cells[m_columns.places[column]];
        double value = 0.0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(value)) {
            fail(column, shown(cell) + " is not a finite number (decimal point '.')");
        }
        return value;
    }

    void readRow() {
        split();
        if (m_cells.size() != m_columns.count) {
            fail(std::to_string(m_cells.size()) + " cells where the first line has " +
                 std::to_string(m_columns.count));
        }
        m_x1.push_back(numberAt(0));
        m_x2.push_back(numberAt(1));
        const std::string_view label = m_cells[m_columns.places[2]];
        if (label.empty()) {
            fail(2, "is empty");
        }
        auto known = std::ranges::find(m_labels, label);
        if (known == m_labels.end()) {
            if (m_labels.size() == 2) {
                fail(2, shown(label) + " is a third label beside " + shown(m_labels[0]) + " and " +
                            shown(m_labels[1]) + "; two are allowed");
            }
            m_labels.push_back(label);
            known = m_labels.end() - 1;
        }
        m_classes.push_back(static_cast<char>(known - m_labels.begin()));
    }

    DataSet finished() const {
        if (m_x1.empty()) {
            throw InputError("no samples below the first line");
        }
        if (m_labels.size() < 2) {
            throw InputError("every sample has the label " + shown(m_labels.front()) +
                             "; two distinct labels are needed");
        }
        const char one = m_labels[0] > m_labels[1] ? 0 : 1; // "triangle" and "1" sort last
        const auto size = static_cast<Eigen::Index>(m_x1.size());
        DataSet data;
        data.x1 = Eigen::Map<const Eigen::ArrayXd>(m_x1.data(), size);
        data.x2 = Eigen::Map<const Eigen::ArrayXd>(m_x2.data(), size);
        data.target.resize(size);
        for (Eigen::Index i = 0; i < size; ++i) {
            data.target[i] = m_classes[static_cast<std::size_t>(i)] == one ? 1.0 : 0.0;
        }
        return data;
    }

    std::string_view m_rest;
    std::string_view m_line;
    std::size_t m_number = 0;
    Columns m_columns;
    std::vector<std::string_view> m_cells;
    std::vector<std::string_view> m_labels;
    std::vector<double> m_x1;
    std::vector<double> m_x2;
    std::vector<char> m_classes; ///< index into m_labels
};

} // namespace

DataSet readDataCsv(std::string_view text) {
    return Reader(text).read();
}

DataSet loadDataCsv(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file) {
        throw InputError(path + ": cannot be read");
    }
    const auto size = static_cast<std::uintmax_t>(file.tellg());
    if (size > kLargestFile) {
        throw InputError(path + ": larger than 1 GiB");
    }
    std::string text(static_cast<std::size_t>(size), '\0');
    file.seekg(0);
    if (!file.read(text.data(), static_cast<std::streamsize>(size))) {
        throw InputError(path + ": cannot be read");
    }
    try {
        return readDataCsv(text);
    } catch (const InputError& error) {
        throw InputError(path + ": " + error.what());
    }
}

} // namespace actiscope

#include "core/data/csv/csv.h"
#include "core/errors.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace actiscope {
namespace {

std::string pathOf(const std::string& name) {
    return std::string(ACTISCOPE_TEST_DATA) + "/csv/" + name;
}

struct Right {
    const char* file;
    const char* zero = "circle"; ///< names of the classes
    const char* one = "triangle";
    ColumnSource source = ColumnSource::named;
};

/// Every one of these files holds (1.5, −2) of class 0 and (0.25, 4) of class 1 first.
const std::vector<Right> kRight{
    {"plain.csv"},
    {"no_final_newline.csv"},
    {"windows.csv"},
    {"old_mac.csv"},
    {"utf8_bom.csv"},
    {"utf16_le.csv"},
    {"utf16_be.csv"},
    {"excel_unicode_text.txt", "Kreis", "Würfel"},
    {"decimal_comma.csv"},
    {"sep_line.csv"},
    {"sep_pipe.csv"},
    {"tabs.tsv"},
    {"gnuplot.dat", "0", "1", ColumnSource::byPosition},
    {"numpy_header.csv", "0.000000000000000000e+00", "1.000000000000000000e+00"},
    {"no_header.csv", "0", "1", ColumnSource::byPosition},
    {"quoted_everything.csv"},
    {"quoted_decimal_comma.csv"},
    {"comma_in_note.csv"},
    {"break_in_note.csv"},
    {"inches.csv"},
    {"r_write_csv.csv"},
    {"r_write_table.txt"},
    {"pandas_index.csv"},
    {"pandas_unnamed.csv", "f", "m", ColumnSource::chosen},
    {"trailing_commas.csv"},
    {"extra_commas_below.csv"},
    {"comments.csv"},
    {"capitals.csv", "Circle", "TRIANGLE"},
    {"x_y_class.csv", "circle", "triangle", ColumnSource::chosen},
    {"target.csv", "0", "1", ColumnSource::chosen},
    {"x1_x2_y.csv", "-1", "1", ColumnSource::chosen},
    {"two_measures.csv", "blue", "red", ColumnSource::chosen},
    {"signs.csv", "−1", "+1"},
    {"label_numbers.csv", "2", "10"},
    {"label_spellings.csv", "0", "1"},
    {"chinese.csv", "圆", "角", ColumnSource::chosen},
};

TEST(CsvShapes, FilesThatPeopleHaveAreRead) {
    for (const Right& row : kRight) {
        SCOPED_TRACE(row.file);
        try {
            const CsvTable table = loadCsv(pathOf(row.file));
            const DataSet& data = table.data;
            ASSERT_GE(data.size(), 2);
            EXPECT_EQ(data.x1[0], 1.5);
            EXPECT_EQ(data.x2[0], -2.0);
            EXPECT_EQ(data.x1[1], 0.25);
            EXPECT_EQ(data.x2[1], 4.0);
            EXPECT_EQ(data.target[0], 0.0);
            EXPECT_EQ(data.target[1], 1.0);
            EXPECT_EQ(data.classNames[0], row.zero);
            EXPECT_EQ(data.classNames[1], row.one);
            EXPECT_EQ(table.columns.source, row.source);
            EXPECT_EQ(columnNote(table.columns).empty(), row.source == ColumnSource::named);
        } catch (const InputError& error) {
            ADD_FAILURE() << error.what();
        }
    }
}

TEST(CsvShapes, SpellingsOfOneLabelAreOneClass) {
    const CsvTable numbers = loadCsv(pathOf("label_spellings.csv"));
    ASSERT_EQ(numbers.data.size(), 4);
    EXPECT_EQ(numbers.data.target[2], 0.0);
    EXPECT_EQ(numbers.data.target[3], 1.0);
    const CsvTable names = loadCsv(pathOf("capitals.csv"));
    ASSERT_EQ(names.data.size(), 3);
    EXPECT_EQ(names.data.target[2], 0.0);
}

TEST(CsvShapes, TheNearestDoubleOfATinyNumberIsZero) {
    const CsvTable table = loadCsv(pathOf("tiny.csv"));
    EXPECT_EQ(table.data.x1[0], 0.0);
    EXPECT_EQ(table.data.x2[0], 0.0);
}

TEST(CsvShapes, OthersAreRefusedWithTheReason) {
    const std::pair<const char*, const char*> cases[] = {
        {"iris.csv", "line 1: no columns are named x1 and x2, and 4 hold numbers: sepal_length, "
                     "sepal_width, petal_length, petal_width"},
        {"iris_no_header.data", "line 1: no names of columns, and 5 columns"},
        {"three_classes.csv", "line 4, column label: 'virginica' is a third label"},
        {"huge.csv", "line 3, column x1: '1e308' is too large; numbers from -1e+15 to 1e+15"},
        {"overflow.csv", "line 3, column x2: '1e999' is not a finite number"},
        {"missing_value.csv", "line 3, column x1: 'NA' is not a finite number"},
        {"twice_x1.csv", "line 1: two columns are named x1"},
        {"thousands.csv", "line 2, column x1: '1,234' is not a finite number"},
        {"mixed_decimals.csv", "line 3, column x1: '1.5': the table has numbers with a decimal "
                               "point and with a decimal comma"},
        {"decimal_comma_unquoted.csv", "line 2: 4 cells where the first line has 3"},
        {"open_quote.csv", "line 2: a quote is opened and never closed"},
        {"text_behind_quote.csv", "line 2: text behind the closing quote"},
        {"zero_byte.csv", "line 2: contains a zero byte"},
        {"utf16_no_mark.csv", "line 1: contains a zero byte"},
        {"utf16_cut.csv", "the UTF-16 text ends within a character"},
        {"only_header.csv", "no samples"},
        {"one_class.csv", "every sample has the label 'a'"},
        {"empty.csv", "the file is empty"},
        {"web_page.csv", "line 1: no column is named x1"},
        {"all_numbers.csv", "line 1: no column is named label; it could be a, b, c"},
        {"", "is a directory"},
    };
    for (const auto& [file, expected] : cases) {
        try {
            loadCsv(pathOf(file));
            ADD_FAILURE() << "accepted: " << file;
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find(expected), std::string::npos)
                << file << ": " << error.what() << "\nexpected: " << expected;
        }
    }
}

} // namespace
} // namespace actiscope

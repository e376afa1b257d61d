#include "core/data/csv/csv.h"
#include "core/errors.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

TEST(DataCsv, ReadsTheTable) {
    const DataSet data = readCsv("x1,x2,label\n1.5,-2,triangle\n0,3e-1,circle\n").data;
    ASSERT_EQ(data.size(), 2);
    EXPECT_EQ(data.x1[0], 1.5);
    EXPECT_EQ(data.x2[1], 0.3);
    EXPECT_EQ(data.target[0], 1.0);
    EXPECT_EQ(data.target[1], 0.0);
}

TEST(DataCsv, TakesTheUsualVariants) {
    for (const char* text :
         {"\xEF\xBB\xBFx1,x2,label\n1,2,circle\n3,4,triangle\n", // byte order mark
          "x1,x2,label\r\n1,2,circle\r\n3,4,triangle\r\n",       // CRLF
          "x1;x2;label\n1;2;circle\n3;4;triangle\n", "x1\tx2\tlabel\n1\t2\tcircle\n3\t4\ttriangle",
          "label,id,x2,x1\ncircle,a,2,1\ntriangle,b,4,3\n", // order, another column
          "\"x1\", \"x2\", \"label\"\n 1, 2, \"circle\"\n\n3 ,4 ,triangle\n\n",
          "x1,x2,label\n1,2,0\n3,4,1\n", "x1,x2,label\n1,2,bad\n3,4,good\n"}) {
        const DataSet data = readCsv(text).data;
        ASSERT_EQ(data.size(), 2) << text;
        EXPECT_EQ(data.x1[0], 1.0) << text;
        EXPECT_EQ(data.x2[1], 4.0) << text;
        EXPECT_EQ(data.target[0], 0.0) << text;
        EXPECT_EQ(data.target[1], 1.0) << text;
    }
}

TEST(DataCsv, NamesThePlaceOfEveryMistake) {
    const std::string header = "x1,x2,label\n";
    const std::string good = "1,2,circle\n3,4,triangle\n";
    const std::pair<std::string, std::string> cases[] = {
        {"", "the file is empty"},
        {"a,b\n1,2\n", "line 1: no column is named label"},
        {"x1,b,label\n1,c,circle\n", "line 1: no column is named x2"},
        {header, "no samples"},
        {header + "1,2,circle\n5,6,circle\n", "every sample has the label 'circle'"},
        {header + good + "5,6,square\n", "line 4, column label: 'square' is a third label"},
        {header + good + "nan,6,circle\n", "line 4, column x1: 'nan' is not a finite number"},
        {header + good + "5,inf,circle\n", "line 4, column x2"},
        {header + good + "5,1e999,circle\n", "line 4, column x2"},
        {header + good + "5,,circle\n", "line 4, column x2: '' is not"},
        {header + good + "5,6,\n", "line 4, column label: is empty"},
        {header + good + "5,6\n", "line 4: 2 cells where the first line has 3"},
        {header + good + "5,6,circle,7\n", "line 4: 4 cells"},
        {header + "1,5,2,circle\n", "line 2: 4 cells"},
        {header + good + std::string(200'000, 'a'), "line 4: longer than"},
        {header + std::string("1,\0,circle\n", 11), "line 2: contains a zero byte"},
    };
    for (const auto& [text, expected] : cases) {
        try {
            readCsv(text);
            ADD_FAILURE() << "accepted: " << text.substr(0, 60);
        } catch (const InputError& error) {
            EXPECT_NE(std::string(error.what()).find(expected), std::string::npos)
                << error.what() << "\nexpected: " << expected;
        }
    }
    EXPECT_THROW(loadCsv("/no/such.csv"), InputError);
}

} // namespace
} // namespace actiscope

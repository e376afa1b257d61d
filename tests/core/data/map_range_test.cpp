#include "core/data/map_range.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

DataSet between(double left, double right, double bottom, double top) {
    DataSet data;
    for (Eigen::ArrayXd* column : {&data.x1, &data.x2, &data.target}) {
        column->resize(2);
    }
    data.x1 << left, right;
    data.x2 << bottom, top;
    data.target << 0.0, 1.0;
    return data;
}

TEST(MapRange, GeneratedDataKeepTheUsualSquare) {
    for (int kind = 0; kind < static_cast<int>(DataKind::own); ++kind) {
        for (const double noise : {0.0, 0.3}) {
            DataConfig config;
            config.kind = static_cast<DataKind>(kind);
            config.noise = noise;
            EXPECT_EQ(mapRange(generate(config, 1)), numeric::Rectangle()) << kind;
        }
    }
    EXPECT_EQ(mapRange(DataSet()), numeric::Rectangle());
}

TEST(MapRange, HoldsOtherDataWithAMargin) {
    const DataSet cases[] = {
        between(4.3, 7.9, 2.0, 4.4), // sepals of irises
        between(0.0, 1.0, 0.0, 1.0),    between(-1e-3, 1e-3, 0.0, 1e-4),
        between(1e6, 1.1e6, -5.0, 5.0), between(-1e15, 1e15, 0.0, 1.0),
        between(7.0, 7.0, 3.0, 3.0),    between(1e15, 1e15, 0.0, 0.0),
    };
    for (const DataSet& data : cases) {
        const numeric::Rectangle map = mapRange(data);
        SCOPED_TRACE(testing::Message()
                     << map.xMin << ' ' << map.xMax << ' ' << map.yMin << ' ' << map.yMax);
        EXPECT_LT(map.xMin, data.x1.minCoeff());
        EXPECT_GT(map.xMax, data.x1.maxCoeff());
        EXPECT_LT(map.yMin, data.x2.minCoeff());
        EXPECT_GT(map.yMax, data.x2.maxCoeff());
        const double side = map.xMax - map.xMin;
        EXPECT_NEAR(map.yMax - map.yMin, side, 1e-6 * side); // scales are equal
    }
    const numeric::Rectangle irises = mapRange(cases[0]);
    EXPECT_NEAR(irises.xMin, 3.94, 1e-9);
    EXPECT_NEAR(irises.xMax, 8.26, 1e-9);
}

} // namespace
} // namespace actiscope

#include "core/activation/catalogue.h"
#include "core/activation/maxout.h"
#include "core/activation/random_slope.h"
#include "core/analysis/histogram.h"
#include "core/export/csv.h"
#include "core/scene/gallery.h"
#include "core/session/settings.h"
#include "core/text/number_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>

namespace actiscope {
namespace {

std::vector<std::string_view> idsWith(std::initializer_list<GalleryFilter::Property> wanted) {
    Session session;
    for (const auto property : wanted) {
        session.gallery.wishes[property] = GalleryFilter::Wish::is;
    }
    std::vector<std::string_view> ids;
    for (const GalleryEntry& entry : galleryEntries(session)) {
        ids.push_back(entry.activation.id());
    }
    return ids;
}

bool contains(const std::vector<std::string_view>& ids, std::string_view id) {
    return std::ranges::find(ids, id) != ids.end();
}

TEST(Gallery, HoldsEveryFunctionOnceByFamily) {
    const auto entries = galleryEntries(Session());
    ASSERT_EQ(entries.size(), catalogue().size());
    std::vector<Family> order;
    for (const GalleryEntry& entry : entries) {
        const Family family = entry.activation.definition().family;
        if (order.empty() || order.back() != family) {
            order.push_back(family);
        }
    }
    EXPECT_TRUE(std::ranges::equal(order, families()));
}

TEST(Gallery, FiltersByComputedProperties) {
    const auto bounded = idsWith({GalleryFilter::bounded, GalleryFilter::zeroCentred});
    EXPECT_TRUE(contains(bounded, "tanh") && contains(bounded, "sine"));
    EXPECT_FALSE(contains(bounded, "sigmoid") || contains(bounded, "identity"));
    const auto smooth = idsWith({GalleryFilter::smooth, GalleryFilter::saturating});
    EXPECT_TRUE(contains(smooth, "gelu"));
    EXPECT_FALSE(contains(smooth, "relu") || contains(smooth, "hardtanh"));
    EXPECT_FALSE(contains(smooth, "identity"));
    const auto adjustable = idsWith({GalleryFilter::adjustable, GalleryFilter::monotone});
    EXPECT_TRUE(contains(adjustable, "elu"));
    EXPECT_FALSE(contains(adjustable, "swish") || contains(adjustable, "relu"));
}

TEST(Gallery, FiltersByWhatAFunctionIsNot) {
    Session session;
    session.gallery.wishes[GalleryFilter::saturating] = GalleryFilter::Wish::isNot;
    session.gallery.wishes[GalleryFilter::smooth] = GalleryFilter::Wish::is;
    std::vector<std::string_view> ids;
    for (const GalleryEntry& entry : galleryEntries(session)) {
        ids.push_back(entry.activation.id());
    }
    EXPECT_TRUE(contains(ids, "identity") && contains(ids, "sine"));
    EXPECT_FALSE(contains(ids, "sigmoid") || contains(ids, "gelu") || contains(ids, "abs"));
}

TEST(Gallery, KnowsTheChosenFunctionThatIsLeftOut) {
    Session session; // ELU
    EXPECT_FALSE(leftOutChoice(session).has_value());
    session.gallery.wishes[GalleryFilter::bounded] = GalleryFilter::Wish::is;
    ASSERT_TRUE(leftOutChoice(session).has_value());
    EXPECT_EQ(leftOutChoice(session)->activation.id(), "elu");
    session.gallery.wishes[GalleryFilter::bounded] = GalleryFilter::Wish::isNot;
    EXPECT_FALSE(leftOutChoice(session).has_value());
}

TEST(Gallery, ANoteSpeaksOfTheDefaultParameters) {
    Session session;
    const auto elu = [&] {
        const auto entries = galleryEntries(session);
        return *std::ranges::find_if(
            entries, [](const GalleryEntry& e) { return e.activation.id() == "elu"; });
    };
    EXPECT_TRUE(noteHolds(elu()));
    setActivationParameter(session, "alpha", 0.5);
    EXPECT_FALSE(noteHolds(elu()));
}

TEST(Gallery, ShowsTheChosenFunctionAsTheSessionHasIt) {
    Session session; // ELU
    setActivationParameter(session, "alpha", 0.0);
    for (const GalleryEntry& entry : galleryEntries(session)) {
        if (entry.activation.id() == "elu") {
            EXPECT_EQ(entry.properties.range.lowest, 0.0);
        }
    }
}

TEST(Gallery, CsvHasARowPerFunction) {
    const std::string csv = galleryCsv(Session());
    EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(csv, '\n')), catalogue().size() + 1);
    EXPECT_NE(csv.find("\nrelu,ReLU,relu,0,,0,1,hard,none,"), std::string::npos);
    const std::string_view lines(csv.data(), csv.size() - 1);
    for (const std::string_view line : text::split(lines, '\n')) {
        EXPECT_EQ(std::ranges::count(line, ','), 11) << line;
    }
}

TEST(CurvesCsv, ReadsBackWhatIsPlotted) {
    Session session;
    session.curves.pinned = {Activation("relu")};
    const std::string csv = curvesCsv(session, 11);
    const auto lines = text::split(csv, '\n');
    ASSERT_EQ(lines.size(), 14u); // names, header, rows, and nothing after the last line
    EXPECT_EQ(lines[0], "# f: ELU, alpha 1; f1: ReLU");
    EXPECT_EQ(lines[1], "x,f,df,d2f,f1,df1");
    const auto cells = text::split(lines[2], ',');
    ASSERT_EQ(cells.size(), 6u);
    const double x = *text::parseNumber(cells[0]);
    EXPECT_EQ(x, session.curves.range.xMin);
    EXPECT_EQ(*text::parseNumber(cells[1]), session.activation().at(x).value);
    EXPECT_EQ(*text::parseNumber(cells[2]), session.activation().at(x).slope);
    EXPECT_EQ(*text::parseNumber(cells[4]), 0.0);
}

TEST(CurvesCsv, UndefinedValuesAreEmpty) {
    Session session;
    chooseActivation(session, "log");
    const std::string csv = curvesCsv(session, 3); // x = −5, 0, 5
    EXPECT_NE(csv.find("\n-5,,,\n"), std::string::npos) << csv;
}

TEST(HistoryCsv, JoinsBothCourses) {
    const std::string csv =
        historyCsv({{0, 0.7, 0.5}, {2, 0.6, 0.5}}, {{0, 0.7, 0.5}, {1, 0.4, 0.9}},
                   {{1, "ReLU"}, {3, "ELU, alpha 0.5"}});
    EXPECT_EQ(csv, "epoch,compared_loss,compared_accuracy,chosen_loss,chosen_accuracy,changed_to\n"
                   "0,0.7,0.5,0.7,0.5,\n1,,,0.4,0.9,ReLU\n2,0.6,0.5,,,\n"
                   "3,,,,,\"ELU, alpha 0.5\"\n");
}

TEST(Histogram, CountsAndShares) {
    const std::array<float, 6> values{-2.0f, -0.5f, 0.0f, 0.4f, 0.99f, 7.0f};
    const Histogram histogram = histogramOf(values, -1.0, 1.0, 4);
    EXPECT_EQ(histogram.counts, (std::vector<int>{0, 1, 2, 1}));
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_DOUBLE_EQ(shareInside(values, {{-infinity, 0.0}}), 0.5);
    EXPECT_EQ(shareInside({}, {{-1.0, 1.0}}), 0.0);
    const std::array<float, 2> two{1.0f, 3.0f};
    EXPECT_DOUBLE_EQ(spreadOf(two).mean, 2.0);
    EXPECT_DOUBLE_EQ(spreadOf(two).deviation, 1.0);
}

TEST(Histogram, OfAllCountsAll) {
    const std::array<float, 4> values{-1.0f, 0.9f, 1.0f, 3.0f};
    const Histogram histogram = histogramOfAll<float>(values, 2);
    EXPECT_EQ(histogram.from, -1.0);
    EXPECT_EQ(histogram.to, 3.0);
    EXPECT_EQ(histogram.counts, (std::vector<int>{2, 2}));
    const std::array<double, 2> same{2.0, 2.0};
    EXPECT_EQ(histogramOfAll<double>(same, 3).counts, (std::vector<int>{0, 2, 0}));
    const std::array<double, 2> none{2.0, std::nan("")};
    EXPECT_EQ(histogramOfAll<double>(none, 2).counts, (std::vector<int>{0, 0}));
    EXPECT_EQ(histogramOfAll<double>({}, 1).counts, (std::vector<int>{0}));
}

TEST(RandomSlope, DrawsInsideTheBandAndRepeats) {
    Activation rrelu("rrelu");
    const SlopeBand band = slopeBand(rrelu);
    EXPECT_NEAR(band.mean, 0.22916666666666666, 1e-15);
    double sum = 0.0;
    constexpr int kDraws = 4000;
    for (int i = 1; i <= kDraws; ++i) {
        const double slope = numberedSlope(band, i);
        EXPECT_GE(slope, band.lower);
        EXPECT_LT(slope, band.upper);
        EXPECT_EQ(slope, numberedSlope(band, i));
        sum += slope;
    }
    EXPECT_NEAR(sum / kDraws, band.mean, 0.004);
}

TEST(Settings, AFilterThatWasSavedMeansIs) {
    using Wish = GalleryFilter::Wish;
    Session session;
    setSettingFromText(session, Section::general, "gallery_filter", "smooth,not  bounded");
    EXPECT_EQ(session.gallery.wishes[GalleryFilter::smooth], Wish::is);
    EXPECT_EQ(session.gallery.wishes[GalleryFilter::bounded], Wish::isNot);
    EXPECT_EQ(session.gallery.wishes[GalleryFilter::monotone], Wish::either);
    const Setting& row = settingOf(Section::general, "gallery_filter");
    EXPECT_EQ(std::get<std::string>(row.read(session)), "not bounded,smooth");
    setSettingFromText(session, Section::general, "gallery_filter", "");
    EXPECT_EQ(session.gallery, GalleryFilter());
    EXPECT_ANY_THROW(setSettingFromText(session, Section::general, "gallery_filter", "not pretty"));
    EXPECT_ANY_THROW(setSettingFromText(session, Section::general, "gallery_filter", "not"));
}

TEST(Settings, NewKeysReadBack) {
    Session session;
    setSettingFromText(session, Section::training, "activation", "maxout");
    setSettingFromText(session, Section::training, "activation.lines", "1,0;-1,0;0,2");
    EXPECT_EQ(session.activation().maxout()->pieces.size(), 3u);
    EXPECT_EQ(session.activation().parameter("pieces"), 3.0);
    setSettingFromText(session, Section::general, "gallery_filter", "smooth, bounded");
    EXPECT_EQ(session.gallery.wishes[GalleryFilter::smooth], GalleryFilter::Wish::is);
    EXPECT_EQ(session.gallery.wishes[GalleryFilter::bounded], GalleryFilter::Wish::is);
    setSettingFromText(session, Section::curves, "arithmetic", "float16");
    EXPECT_EQ(session.curves.arithmetic, Format::float16);
    EXPECT_ANY_THROW(setSettingFromText(session, Section::curves, "arithmetic", "float8"));
    EXPECT_ANY_THROW(setSettingFromText(session, Section::general, "gallery_filter", "pretty"));
    EXPECT_ANY_THROW(setSettingFromText(session, Section::curves, "input_layer", "9"));
    EXPECT_ANY_THROW(setSettingFromText(session, Section::training, "activation.lines", "1;2"));
    EXPECT_ANY_THROW(setSettingFromText(session, Section::curves, "draw", "0"));
}

} // namespace
} // namespace actiscope

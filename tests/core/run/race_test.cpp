#include "core/run/race.h"

#include "core/errors.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace actiscope {
namespace {

Race smallRace() {
    Race race;
    race.task.hidden = {3};
    race.activations = {Activation("identity"), Activation("tanh")};
    race.firstSeed = 4;
    race.lastSeed = 9;
    race.mostEpochs = 200;
    return race;
}

TEST(Race, SeparatesLinearFromNonlinear) {
    const Race race = smallRace();
    const std::atomic<bool> stop{false};
    std::size_t last = 0;
    const auto results = runRace(race, 2, stop, [&](std::size_t done) {
        EXPECT_EQ(done, last + 1);
        last = done;
    });
    ASSERT_EQ(results.size(), race.runs());
    EXPECT_EQ(last, 12u);
    for (std::size_t i = 0; i < results.size(); ++i) {
        EXPECT_EQ(results[i].activation, i / 6);
        EXPECT_EQ(results[i].seed, 4 + i % 6);
        EXPECT_EQ(results[i].solved, results[i].accuracy >= race.accuracy);
    }
    const auto table = summarize(race, results);
    ASSERT_EQ(table.size(), 2u);
    EXPECT_EQ(table[0].solved, 0u);
    EXPECT_FALSE(table[0].median.has_value());
    EXPECT_GE(table[1].solved, 5u);
    EXPECT_LE(*table[1].lowerQuartile, *table[1].median);
    EXPECT_LE(*table[1].median, *table[1].upperQuartile);
}

TEST(Race, NumberOfThreadsChangesNothing) {
    const Race race = smallRace();
    const std::atomic<bool> stop{false};
    const auto one = runRace(race, 1, stop, [](std::size_t) {});
    const auto four = runRace(race, 4, stop, [](std::size_t) {});
    ASSERT_EQ(one.size(), four.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].epochs, four[i].epochs);
        EXPECT_EQ(one[i].accuracy, four[i].accuracy);
    }
}

TEST(Race, StopKeepsWhatIsDone) {
    const Race race = smallRace();
    std::atomic<bool> stop{false};
    const auto results = runRace(race, 1, stop, [&](std::size_t done) { stop = done == 3; });
    EXPECT_EQ(results.size(), 3u);
    EXPECT_EQ(summarize(race, results)[0].runs, 3u);
}

TEST(Race, QuartilesInterpolate) {
    Race race = smallRace();
    std::vector<RaceResult> results;
    for (const std::uint64_t epochs : {10u, 40u, 20u, 30u}) {
        results.push_back({1, 0, true, epochs, 1.0, 0.0});
    }
    const RaceSummary row = summarize(race, results)[1];
    EXPECT_DOUBLE_EQ(*row.lowerQuartile, 17.5);
    EXPECT_DOUBLE_EQ(*row.median, 25.0);
    EXPECT_DOUBLE_EQ(*row.upperQuartile, 32.5);
}

TEST(Race, WithoutSamplesEndsAtOnce) {
    Race race;
    race.task.data.kind = DataKind::own;
    race.activations = {Activation("tanh")};
    EXPECT_TRUE(runRace(race, 2, std::atomic<bool>(false), [](std::size_t) {}).empty());
}

// A single run of a large network takes long; stopping must not wait for it.
TEST(Race, StopsWithinARun) {
    Race race;
    race.task.hidden = {64, 64, 64, 64};
    race.task.data.points = 5000;
    race.activations = {Activation("identity")};
    race.mostEpochs = 1000000;
    std::atomic<bool> stop = false;
    std::jthread stopper([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        stop = true;
    });
    EXPECT_TRUE(runRace(race, 1, stop, [](std::size_t) {}).empty());
}

TEST(Race, WhatARunThrowsComesOutOfTheRace) {
    Race race;
    race.activations = {Activation("tanh")};
    race.mostEpochs = 1;
    const std::atomic<bool> stop{false};
    EXPECT_THROW(
        runRace(race, 2, stop, [](std::size_t) { throw InputError("nobody counts any more"); }),
        InputError);
}

} // namespace
} // namespace actiscope

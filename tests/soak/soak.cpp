// Long runs: soak window MINUTES [SEED] uses the whole window for so long and looks whether memory,
// handles and threads stay what they are; soak kills COUNT kills a program that saves. `short` in
// place of a number is the form that every test run takes.

#include "app/system/memory.h"
#include "tests/soak/kills.h"
#include "tests/soak/person.h"
#include "tests/soak/trend.h"
#include "tests/soak/usage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <cstdio>
#include <vector>

namespace actiscope::soak {
namespace {

constexpr double kMillisecondsPerMinute = 60000.0;
constexpr double kMinutesPerHour = 60.0;
/// Memory may grow by so much an hour, of which a lecture has two: fragments, caches of Qt.
constexpr double kMegabytesPerHour = 20.0;

void printRow(int round, double minutes, const Usage& usage) {
    std::printf("%5d %8.1f", round, minutes);
    for (const Quantity& quantity : quantities()) {
        std::printf(" %9.1f", quantity.of(usage));
    }
    std::printf("\n");
    std::fflush(stdout);
}

void printHead() {
    std::printf("%5s %8s", "round", "minutes");
    for (const Quantity& quantity : quantities()) {
        std::printf(" %9s", quantity.name);
    }
    std::printf("\n");
}

/// Memory grows by less than kMegabytesPerHour; of the rest there is as much at the end as before.
bool isConstant(const std::vector<Usage>& rounds, double minutes) {
    bool constant = true;
    const double perHour = kMinutesPerHour / (minutes / static_cast<double>(rounds.size()));
    for (const Quantity& quantity : quantities()) {
        std::vector<double> values;
        for (const Usage& usage : rounds) {
            values.push_back(quantity.of(usage));
        }
        const Trend trend = trendOf(values);
        const bool isMemory = std::string_view(quantity.name).ends_with("MB");
        const bool good =
            isMemory ? trend.slope * perHour < kMegabytesPerHour : trend.last <= trend.first;
        std::printf("%-8s %10.1f -> %.1f, %+.2f an hour%s\n", quantity.name, trend.first,
                    trend.last, trend.slope * perHour, good ? "" : ": GROWS");
        constant = constant && good;
    }
    return constant;
}

int useWindow(const QString& length, std::uint64_t seed) {
    const bool shortly = length == QStringLiteral("short");
    const double minutes = length.toDouble();
    std::printf("window: seed %llu\n", static_cast<unsigned long long>(seed));
    printHead();
    Person person(seed);
    std::vector<Usage> rounds;
    QElapsedTimer clock;
    clock.start();
    const auto passed = [&clock] {
        return static_cast<double>(clock.elapsed()) / kMillisecondsPerMinute;
    };
    constexpr int kFewestRounds = 6;
    while (shortly ? rounds.empty() : passed() < minutes || rounds.size() < kFewestRounds) {
        person.round(shortly);
        rounds.push_back(usageNow());
        printRow(static_cast<int>(rounds.size()), passed(), rounds.back());
    }
    for (const QString& complaint : person.complaints()) {
        std::printf("complaint: %s\n", qPrintable(complaint));
    }
    const bool constant = shortly || isConstant(rounds, passed());
    return person.complaints().isEmpty() && constant ? 0 : 1;
}

int run(const QStringList& arguments) {
    constexpr int kShortKills = 4;
    const QString what = arguments.value(1);
    const QString length = arguments.value(2);
    if (what == QStringLiteral("save") && !length.isEmpty()) {
        saveForever(length);
    }
    const bool isLength = length == QStringLiteral("short") || length.toInt() > 0;
    if (what == QStringLiteral("window") && isLength) {
        return useWindow(length, arguments.value(3, QStringLiteral("1")).toULongLong());
    }
    if (what == QStringLiteral("kills") && isLength) {
        return killWhileSaving(length.toInt() > 0 ? length.toInt() : kShortKills) ? 0 : 1;
    }
    std::fputs("usage: soak window MINUTES [SEED] | soak kills COUNT; short for the shortest\n",
               stderr);
    return 2;
}

} // namespace
} // namespace actiscope::soak

int main(int argc, char** argv) {
    actiscope::memory::shareBetweenThreads(); // as the program does
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    return actiscope::soak::run(QApplication::arguments());
}

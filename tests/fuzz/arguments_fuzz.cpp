#include "app/cli/arguments.h"
#include "core/activation/catalogue.h"
#include "core/activation/lookup.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "tests/fuzz/fuzz.h"

#include <functional>
#include <sstream>

using namespace actiscope;

/// Of each kind that commands have.
static const std::vector<cli::Option>& options() {
    static const std::vector<cli::Option> all{
        {"--set", "KEY=VALUE", "a setting", true},
        {"--seed", "N", "a seed"},
        {"--seeds", "A..B", "seeds"},
        {"--at", "X", "a number"},
        {"--epochs", "N", "a whole number"},
        {"--activation", "ID", "a function"},
        {"--json", "", "a switch"},
    };
    return all;
}

/// Wrong usage is an error with words.
static void attempt(const std::function<void()>& use) {
    try {
        use();
    } catch (const UsageError& error) {
        fuzz::expectWords(error.what());
    }
}

static void use(const cli::Arguments& arguments) {
    attempt([&] { arguments.expectPositional(0, 1, "SESSION"); });
    attempt([&] { arguments.number("--at", -1e6, 1e6, 0.0); });
    attempt([&] { arguments.integer("--epochs", 0, 1'000'000, 10); });
    attempt([&] {
        const cli::SeedRange seeds = arguments.seeds("--seeds", "1", 1000);
        if (seeds.last < seeds.first || seeds.last - seeds.first >= 1000) {
            fuzz::fail("seeds outside of what is allowed");
        }
    });
    attempt([&] { definitionNamed(catalogue(), arguments.value("--activation")); });
    Session session;
    for (const std::string& given : arguments.values("--set")) {
        attempt([&] {
            const auto [key, value] = cli::keyAndValue(given, "--set");
            setSettingFromText(session, Section::training, key, value);
        });
    }
    attempt([&] {
        if (arguments.has("--seed")) {
            setSettingFromText(session, Section::general, "seed", arguments.value("--seed"));
        }
    });
    attempt([&] { validate(session); });
}

/// One word per line.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::string> words;
    std::istringstream lines(fuzz::textOf(data, size));
    for (std::string word; std::getline(lines, word);) {
        words.push_back(word);
    }
    attempt([&] { use(cli::Arguments(words, options())); });
    return 0;
}

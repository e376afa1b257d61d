#include "app/cli/activation_input.h"
#include "app/cli/command.h"

#include "core/activation/activation.h"
#include "core/errors.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <iostream>
#include <limits>

namespace actiscope::cli {
namespace {

constexpr std::int64_t kMostPoints = 10'000'000;

/// Both ends are exact. The width of the largest ranges overflows; that of their halves does not.
Eigen::ArrayXd spaced(double from, double to, std::int64_t points) {
    if (std::isfinite(to - from)) {
        return Eigen::ArrayXd::LinSpaced(points, from, to);
    }
    return Eigen::ArrayXd::LinSpaced(points, 0.5 * from, 0.5 * to) * 2.0;
}

/// Throws UsageError for an x that float32 does not have.
Eigen::ArrayXf narrowed(const Eigen::ArrayXd& x) {
    constexpr double kLargest = std::numeric_limits<float>::max();
    for (const double value : x) {
        if (std::fabs(value) > kLargest) {
            throw UsageError("x is " + text::toText(value) +
                             "; allowed with --kind float32: numbers from " +
                             text::toText(-kLargest) + " to " + text::toText(kLargest));
        }
    }
    return x.cast<float>();
}

Eigen::ArrayXd positions(const Arguments& arguments) {
    const bool listed = arguments.has("--at");
    const bool ends = arguments.has("--from") || arguments.has("--to") || arguments.has("--points");
    if (listed == ends) {
        throw UsageError("give either --at x1,x2,... or --from A --to B --points N");
    }
    if (!listed) {
        if (!arguments.has("--from") || !arguments.has("--to") || !arguments.has("--points")) {
            throw UsageError("--from, --to and --points belong together");
        }
        const double from = numberFrom(arguments.value("--from"), "--from");
        const double to = numberFrom(arguments.value("--to"), "--to");
        const std::int64_t points = arguments.integer("--points", 2, kMostPoints, 2);
        if (!(from < to)) {
            throw UsageError("--from must be below --to");
        }
        return spaced(from, to, points);
    }
    const std::string list = arguments.value("--at");
    const auto parts = text::split(list, ',');
    if (parts.empty()) {
        throw UsageError("--at is empty; give numbers with commas between");
    }
    Eigen::ArrayXd x(static_cast<Eigen::Index>(parts.size()));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        x[static_cast<Eigen::Index>(i)] = numberFrom(parts[i], "--at");
    }
    return x;
}

std::string choice(const Arguments& arguments, std::string_view option,
                   std::initializer_list<std::string_view> allowed) {
    const std::string chosen = arguments.value(option, *allowed.begin());
    for (const std::string_view name : allowed) {
        if (chosen == name) {
            return chosen;
        }
    }
    const std::vector<std::string_view> names(allowed);
    throw UsageError(std::string(option) + " is '" + chosen + "'" + suggestion(chosen, names));
}

/// Rows of numbers as text; the same values for CSV and JSON.
template <class Array>
void print(const Array& x, const Array& f, const Array& df, bool json) {
    if (!json) {
        std::cout << "x,f,df\n";
        for (Eigen::Index i = 0; i < x.size(); ++i) {
            std::cout << text::toText(x[i]) << ',' << text::toText(f[i]) << ','
                      << text::toText(df[i]) << '\n';
        }
        return;
    }
    // JSON has no NaN and no infinity.
    const auto value = [](auto v) {
        return std::isfinite(v) ? QJsonValue(static_cast<double>(v)) : QJsonValue();
    };
    QJsonArray rows;
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        rows.append(QJsonObject{{"x", value(x[i])}, {"f", value(f[i])}, {"df", value(df[i])}});
    }
    std::cout << QJsonDocument(rows).toJson(QJsonDocument::Indented).constData();
}

int run(const Arguments& arguments) {
    arguments.expectPositional(1, 1, "the id of an activation (see `actiscope activations`)");
    const Activation activation = activationFrom(arguments);
    const bool json = choice(arguments, "--format", {"csv", "json"}) == "json";
    const bool single = choice(arguments, "--kind", {"exact", "float32"}) == "float32";
    const Eigen::ArrayXd x = positions(arguments);
    if (single) {
        const Eigen::ArrayXf narrow = narrowed(x);
        Eigen::ArrayXf f(x.size());
        Eigen::ArrayXf df(x.size());
        activation.evaluate(narrow, f, df);
        print(narrow, f, df, json);
    } else {
        Eigen::ArrayXd f(x.size());
        Eigen::ArrayXd df(x.size());
        activation.evaluate(x, f, df);
        print(x, f, df, json);
    }
    return 0;
}

} // namespace

Command curveCommand() {
    return {"curve",
            "ID [--param alpha=0.2]... (--at x1,x2,... | --from A --to B --points N)",
            "prints f and f' of an activation as columns x,f,df",
            {{"--param", "NAME=VALUE", "a parameter of the activation; may be repeated", true},
             {"--formula", "TEXT", "the formula of custom, over x, alpha, beta, theta"},
             {"--at", "x1,x2,...", "at these x: finite numbers"},
             {"--from", "A", "equally spaced x from A ..."},
             {"--to", "B", "... to B ..."},
             {"--points", "N", "... with N points, 2 to 10000000, both ends included"},
             {"--kind", "exact|float32", "in double precision, or as training computes it"},
             {"--format", "csv|json", "CSV is the default"}},
            run};
}

} // namespace actiscope::cli

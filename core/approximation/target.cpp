#include "core/approximation/target.h"

#include "core/data/csv/csv_number.h"
#include "core/data/csv/csv_records.h"
#include "core/data/csv/text_encoding.h"
#include "core/errors.h"
#include "core/formula/expression.h"
#include "core/formula/parser.h"
#include "core/text/file_text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

constexpr Eigen::Index kChecked = 2001;
constexpr double kHighest = 1e6; ///< beyond it is a pole, as far as the range is concerned
constexpr std::size_t kLargestFile = 100'000'000;

/// Sorted, with the mean of what has the same x. Of more points than kMostSamples every so-manieth
/// would change the curve unseen, so they are refused.
std::vector<TargetPoint> ordered(std::vector<TargetPoint> points) {
    std::ranges::stable_sort(points, {}, &TargetPoint::x);
    std::vector<TargetPoint> result;
    for (std::size_t i = 0; i < points.size();) {
        std::size_t j = i;
        double sum = 0.0;
        for (; j < points.size() && points[j].x == points[i].x; ++j) {
            sum += points[j].y;
        }
        result.push_back({points[i].x, sum / static_cast<double>(j - i)});
        i = j;
    }
    return result;
}

bool fits(double value) {
    return std::fabs(value) <= Target::kFarthest; // false for NaN
}

double between(const std::vector<TargetPoint>& points, double x) {
    if (x <= points.front().x) {
        return points.front().y;
    }
    if (x >= points.back().x) {
        return points.back().y;
    }
    const auto right = std::ranges::upper_bound(points, x, {}, &TargetPoint::x);
    const auto left = right - 1;
    const double share = (x - left->x) / (right->x - left->x);
    return left->y + share * (right->y - left->y);
}

std::shared_ptr<const formula::Expression> parsed(const std::string& text) {
    const formula::ParseResult result = formula::parse(text, formula::Vocabulary{});
    if (!result.expression) {
        throw UsageError("target '" + text + "', column " + std::to_string(result.error.column) +
                         ": " + formula::problemText(result.error));
    }
    return result.expression;
}

} // namespace

std::string_view targetFormula(TargetKind kind) {
    switch (kind) {
    case TargetKind::sine:
        return "sin(2x) + 0.3x";
    case TargetKind::magnitude:
        return "abs(x)";
    case TargetKind::square:
        return "x^2";
    case TargetKind::sawtooth:
        return "x - floor(x)";
    case TargetKind::nielsen:
        return "0.2 + 0.4x^2 + 0.3x*sin(15x) + 0.05cos(50x)";
    case TargetKind::step:
    case TargetKind::formula:
    case TargetKind::samples:
        break;
    }
    return {};
}

TargetFunction::TargetFunction(const Target& target) : m_target(target) {
    if (!(target.from < target.to) || !fits(target.from) || !fits(target.to)) {
        throw UsageError("the range is from " + text::toText(target.from) + " to " +
                         text::toText(target.to) +
                         "; allowed: an increasing range within -1000 and 1000");
    }
    if (target.kind == TargetKind::samples) {
        if (target.samples.size() < 2) {
            throw UsageError("the target needs at least two samples");
        }
        return;
    }
    if (target.kind == TargetKind::step) {
        return;
    }
    m_expression =
        parsed(target.kind == TargetKind::formula ? target.formula
                                                  : std::string(targetFormula(target.kind)));
    const Eigen::ArrayXd values = at(gridOf(*this, kChecked));
    if (!values.allFinite() || values.abs().maxCoeff() > kHighest) {
        throw UsageError("the target " + m_expression->text +
                         " has a pole or no value somewhere from " + text::toText(target.from) +
                         " to " + text::toText(target.to));
    }
}

double TargetFunction::operator()(double x) const {
    return at(Eigen::ArrayXd::Constant(1, x))[0];
}

Eigen::ArrayXd TargetFunction::at(const Eigen::Ref<const Eigen::ArrayXd>& x) const {
    if (m_expression) {
        Eigen::ArrayXd f(x.size());
        Eigen::ArrayXd slope(x.size());
        formula::evaluate(*m_expression, x.data(), f.data(), slope.data(),
                          static_cast<std::size_t>(x.size()), ParameterValues{});
        return f;
    }
    if (m_target.kind == TargetKind::step) {
        const double middle = 0.5 * (m_target.from + m_target.to);
        return x.unaryExpr([middle](double v) { return v >= middle ? 1.0 : 0.0; });
    }
    return x.unaryExpr([this](double v) { return between(m_target.samples, v); });
}

std::string pointsText(const std::vector<TargetPoint>& points) {
    std::string text;
    for (const TargetPoint& point : points) {
        text.append(text.empty() ? "" : ";").append(text::toText(point.x));
        text.append(",").append(text::toText(point.y));
    }
    return text;
}

std::vector<TargetPoint> parsePoints(std::string_view text) {
    constexpr std::size_t kShownLetters = 40; ///< of what is wrong, which may be of any length
    std::vector<TargetPoint> points;
    if (text::trimmed(text).empty()) {
        return points;
    }
    for (const std::string_view part : text::split(text, ';')) {
        const auto parts = text::split(part, ',');
        const auto x =
            parts.size() == 2 ? text::parseNumber(text::trimmed(parts[0])) : std::nullopt;
        const auto y =
            parts.size() == 2 ? text::parseNumber(text::trimmed(parts[1])) : std::nullopt;
        if (!x || !y || !fits(*x) || !fits(*y)) {
            throw UsageError("samples, point " + std::to_string(points.size() + 1) + " is '" +
                             std::string(part.substr(0, kShownLetters)) +
                             "'; allowed: x,y with numbers from -1000 to 1000");
        }
        points.push_back({*x, *y});
    }
    if (points.size() > Target::kMostSamples) {
        throw UsageError("samples are " + std::to_string(points.size()) +
                         "; allowed: " + std::to_string(Target::kMostSamples) + " at most");
    }
    return ordered(std::move(points));
}

std::vector<TargetPoint> pointsFromCsv(std::string given) {
    const std::string text = toUtf8(std::move(given));
    CsvRecords records(text);
    DecimalSigns signs;
    std::vector<TargetPoint> points;
    std::size_t xAt = 0;
    std::size_t yAt = 1;
    for (bool first = true; records.next(); first = false) {
        const std::vector<CsvCell>& cells = records.cells();
        if (cells.size() < 2) {
            records.fail("two columns are needed: x and y");
        }
        if (first && !csvNumber(cells[0], records.separator(), signs)) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                xAt = cells[i].text == "x" ? i : xAt;
                yAt = cells[i].text == "y" ? i : yAt;
            }
            if (xAt == yAt) {
                records.fail("the columns x and y are not both there");
            }
            continue;
        }
        if (std::max(xAt, yAt) >= cells.size()) {
            records.fail("a cell is missing");
        }
        const auto x = csvNumber(cells[xAt], records.separator(), signs);
        const auto y = csvNumber(cells[yAt], records.separator(), signs);
        if (!x || !y || !fits(*x) || !fits(*y)) {
            records.fail("x and y must be numbers from -1000 to 1000");
        }
        points.push_back({*x, *y});
        if (points.size() > Target::kMostSamples) {
            records.fail("more than " + std::to_string(Target::kMostSamples) + " samples");
        }
    }
    std::vector<TargetPoint> result = ordered(std::move(points));
    if (result.size() < 2) {
        throw InputError("at least two samples with different x are needed");
    }
    return result;
}

std::vector<TargetPoint> loadPoints(const std::string& path) {
    std::string text = text::fileText(path, kLargestFile, "100 MB");
    try {
        return pointsFromCsv(std::move(text));
    } catch (const InputError& error) {
        throw InputError(path + ": " + error.what());
    }
}

Eigen::ArrayXd gridOf(const TargetFunction& target, Eigen::Index points) {
    return Eigen::ArrayXd::LinSpaced(points, target.from(), target.to());
}

} // namespace actiscope

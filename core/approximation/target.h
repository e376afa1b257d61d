#pragma once

#include <Eigen/Core>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

namespace formula {
struct Expression;
}

/// Functions of one input that a sum of units is held against.
enum class TargetKind {
    sine,      ///< sin 2x + 0.3x
    step,      ///< 0, from the middle of the range on 1
    magnitude, ///< |x|
    square,    ///< x²
    sawtooth,  ///< x − ⌊x⌋
    nielsen,   ///< 0.2 + 0.4x² + 0.3x·sin 15x + 0.05·cos 50x (Nielsen 2015, chapter 4)
    formula,   ///< typed
    samples    ///< drawn, or from a file
};

struct TargetPoint {
    double x;
    double y;

    bool operator==(const TargetPoint&) const = default;
};

/// What is approximated, and where.
struct Target {
    TargetKind kind = TargetKind::sine;
    std::string formula = "sin(2x) + 0.3x";
    std::vector<TargetPoint> samples; ///< x increases; straight between them, constant beyond
    double from = -3.0;
    double to = 3.0;

    static constexpr double kFarthest = 1000.0; ///< |from|, |to| and |x|, |y| of samples at most
    static constexpr std::size_t kMostSamples = 2000;

    bool operator==(const Target&) const = default;
};

/// The target with everything that it is evaluated by; cheap to copy.
class TargetFunction {
public:
    /// Throws UsageError for a formula that is none, one that is not finite in the range, samples
    /// that are fewer than two, and an empty range.
    explicit TargetFunction(const Target& target);

    double from() const { return m_target.from; }
    double to() const { return m_target.to; }
    double operator()(double x) const;
    Eigen::ArrayXd at(const Eigen::Ref<const Eigen::ArrayXd>& x) const;

private:
    Target m_target;
    std::shared_ptr<const formula::Expression> m_expression; ///< null for samples
};

/// The formula of a kind that has one; else empty.
std::string_view targetFormula(TargetKind kind);

/// "x,y;x,y;…", reads back the same.
std::string pointsText(const std::vector<TargetPoint>& points);
/// Sorted by x; of points with the same x the mean. Throws UsageError that names what is wrong.
std::vector<TargetPoint> parsePoints(std::string_view text);
/// Two columns of a CSV file, named x and y or the first two; the same checks. Throws InputError.
std::vector<TargetPoint> pointsFromCsv(std::string text);
std::vector<TargetPoint> loadPoints(const std::string& path);

/// So many x at equal distance, both ends of the range included.
Eigen::ArrayXd gridOf(const TargetFunction& target, Eigen::Index points);

} // namespace actiscope

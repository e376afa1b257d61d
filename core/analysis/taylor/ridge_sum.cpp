#include "core/analysis/taylor/ridge_sum.h"

#include "core/numeric/series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace actiscope {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostInDouble = 4;

/// One ridge is a function of one variable, whose errors are measured along it; for many the float
/// that the network runs in is enough. Only what subtracts large numbers needs double everywhere.
bool isDrawnInFloat(const RidgeSum& sum) {
    return sum.ridges.size() == 1 || sum.ridges.size() > kMostInDouble;
}

double rounded(Format format, double x) {
    switch (format) {
    case Format::float64:
        return x;
    case Format::float32:
        return static_cast<double>(static_cast<float>(x));
    case Format::float16:
        return static_cast<double>(static_cast<Eigen::half>(static_cast<float>(x)));
    }
    return x;
}

/// Values of a sum along a row of the plane, without allocating for each.
class RowEvaluator {
public:
    RowEvaluator(const RidgeSum& sum, const Activation& f, Format format, bool inFloat,
                 Eigen::Index points)
        : m_sum(sum),
          m_f(f),
          m_format(format),
          m_inFloat(inFloat),
          m_z(points),
          m_value(points),
          m_slope(points) {
        const Eigen::Index block = static_cast<Eigen::Index>(kKernelBlock);
        const Eigen::Index padded = (points + block - 1) / block * block;
        m_floatZ.setZero(padded);
        m_floatValue.setZero(padded);
    }

    void evaluate(const Eigen::ArrayXd& x1, double x2, Eigen::ArrayXd& result) {
        result.setConstant(x1.size(), m_sum.offset);
        for (const Ridge& ridge : m_sum.ridges) {
            if (m_inFloat) {
                m_floatZ.head(x1.size()) =
                    (x1 * ridge.w1 + (x2 * ridge.w2 + ridge.bias)).cast<float>();
                m_f.evaluateBlocks(m_floatZ.data(), m_floatValue.data(),
                                   static_cast<std::size_t>(m_floatZ.size()));
                result += ridge.weight * m_floatValue.head(x1.size()).cast<double>();
                continue;
            }
            m_z = x1 * ridge.w1 + (x2 * ridge.w2 + ridge.bias);
            m_f.evaluate(m_format, m_z, m_value, m_slope);
            result += ridge.weight * m_value;
            if (m_format != Format::float64) {
                result = result.unaryExpr([this](double v) { return rounded(m_format, v); });
            }
        }
    }

private:
    const RidgeSum& m_sum;
    const Activation& m_f;
    Format m_format;
    bool m_inFloat; ///< by the kernels that training uses
    Eigen::ArrayXd m_z;
    Eigen::ArrayXd m_value;
    Eigen::ArrayXd m_slope;
    Eigen::ArrayXf m_floatZ;
    Eigen::ArrayXf m_floatValue;
};

void prepare(numeric::GridField& field, const MapRequest& request) {
    field.bounds = request.bounds;
    field.values.resize(request.columns, request.rows);
}

} // namespace

double RidgeSum::at(const Activation& f, double x1, double x2, Format format) const {
    RowEvaluator evaluator(*this, f, format, false, 1);
    Eigen::ArrayXd value(1);
    evaluator.evaluate(Eigen::ArrayXd::Constant(1, x1), x2, value);
    return value[0];
}

void RidgeSum::along(const Activation& f, const Eigen::ArrayXd& x1, double x2, Format format,
                     Eigen::ArrayXd& values) const {
    RowEvaluator(*this, f, format, false, x1.size()).evaluate(x1, x2, values);
}

RidgeSum neuron(double w1, double w2, double bias) {
    return {0.0, {{w1, w2, bias, 1.0}}};
}

RidgeSum oppositePair(double w1, double w2, double bias) {
    return {0.0, {{w1, w2, bias, 1.0}, {-w1, -w2, bias, 1.0}}};
}

RidgeSum productGate(const Activation& f, double bias, double lambda) {
    const double second = 2.0 * f.taylor(bias).c[2];
    const double weight = 1.0 / (4.0 * lambda * lambda * second);
    return {0.0,
            {{lambda, lambda, bias, weight},
             {-lambda, -lambda, bias, weight},
             {lambda, -lambda, bias, -weight},
             {-lambda, lambda, bias, -weight}}};
}

double interaction(const RidgeSum& sum, const Activation& f) {
    const std::array corners = {sum.at(f, 1.0, 1.0), -sum.at(f, 1.0, -1.0), -sum.at(f, -1.0, 1.0),
                                sum.at(f, -1.0, -1.0)};
    double total = 0.0;
    double size = 0.0;
    for (const double value : corners) {
        total += value;
        size += std::fabs(value);
    }
    // What rounding leaves of a sum that cancels is 0.
    constexpr double kRounding = 1e-15;
    return std::fabs(total) <= kRounding * size ? 0.0 : total;
}

bool ExpandedSum::converges(double x1, double x2) const {
    for (std::size_t k = 0; k < series.size(); ++k) {
        const Ridge& ridge = sum.ridges[k];
        const double t = ridge.w1 * (x1 - around.x) + ridge.w2 * (x2 - around.y);
        if (!(std::fabs(t) < series[k].radius)) {
            return false;
        }
    }
    return true;
}

double ExpandedSum::discRadius() const {
    double radius = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < series.size(); ++k) {
        const double norm = std::hypot(sum.ridges[k].w1, sum.ridges[k].w2);
        if (norm > 0.0) {
            radius = std::min(radius, series[k].radius / norm);
        }
    }
    return radius;
}

ExpandedSum expandSum(const TaylorExpansion& expansion, const RidgeSum& sum,
                      const numeric::Point& around, int order) {
    ExpandedSum result{sum, around, {}, Polynomial2(order)};
    result.polynomial.addConstant(sum.offset);
    for (const Ridge& ridge : sum.ridges) {
        const double center = ridge.w1 * around.x + ridge.w2 * around.y + ridge.bias;
        result.series.push_back(expansion.at(center, order));
        result.polynomial.addRidge(result.series.back(), ridge.w1, ridge.w2, ridge.weight);
    }
    return result;
}

double productError(const RidgeSum& gate, const Activation& f, Format format) {
    constexpr Eigen::Index kPoints = 41;
    const Eigen::ArrayXd u = Eigen::ArrayXd::LinSpaced(kPoints, -1.0, 1.0);
    RowEvaluator evaluator(gate, f, format, false, kPoints);
    Eigen::ArrayXd value(kPoints);
    double largest = 0.0;
    for (const double v : u) {
        evaluator.evaluate(u, v, value);
        const double error = (value - u * v).abs().maxCoeff();
        if (!std::isfinite(error)) {
            return kNone;
        }
        largest = std::max(largest, error);
    }
    return largest;
}

namespace {

/// The largest errors of a single ridge over a rectangle, where it takes the values of f between
/// the lowest and the highest of the corners.
void measureAlong(const ExpandedSum& expanded, const Activation& f,
                  const numeric::Rectangle& bounds, double& inside, double& outside) {
    const Ridge& ridge = expanded.sum.ridges[0];
    const Taylor& series = expanded.series[0];
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const double x1 : {bounds.xMin, bounds.xMax}) {
        for (const double x2 : {bounds.yMin, bounds.yMax}) {
            const double t =
                ridge.w1 * (x1 - expanded.around.x) + ridge.w2 * (x2 - expanded.around.y);
            lowest = std::min(lowest, t);
            highest = std::max(highest, t);
        }
    }
    constexpr Eigen::Index kPoints = 2001;
    const Eigen::ArrayXd t = Eigen::ArrayXd::LinSpaced(kPoints, lowest, highest);
    Eigen::ArrayXd value(kPoints);
    Eigen::ArrayXd slope(kPoints);
    f.evaluate(t + series.center, value, slope);
    inside = -1.0;
    outside = -1.0;
    for (Eigen::Index i = 0; i < kPoints; ++i) {
        const double error = std::fabs(ridge.weight * (value[i] - series.at(t[i])));
        if (std::isfinite(error)) {
            double& largest = std::fabs(t[i]) < series.radius ? inside : outside;
            largest = std::max(largest, error);
        }
    }
}

} // namespace

ExpansionMaps mapExpansion(const ExpandedSum& expanded, const Activation& f,
                           const MapRequest& request) {
    ExpansionMaps maps;
    prepare(maps.exact, request);
    prepare(maps.approximate, request);
    prepare(maps.difference, request);
    const bool isolated = request.onlyI >= 0 && request.onlyJ >= 0;
    const Polynomial2 sum = expanded.polynomial.without(request.off);
    const Polynomial2 term =
        isolated ? expanded.polynomial.only(request.onlyI, request.onlyJ) : Polynomial2();
    const Eigen::ArrayXd x1 =
        Eigen::ArrayXd::LinSpaced(request.columns, request.bounds.xMin, request.bounds.xMax);
    const Eigen::ArrayXd y1 = x1 - expanded.around.x;
    const bool inFloat = request.format == Format::float64 && isDrawnInFloat(expanded.sum);
    RowEvaluator evaluator(expanded.sum, f, request.format, inFloat, x1.size());
    Eigen::ArrayXd value(x1.size());
    Eigen::ArrayXd polynomial(x1.size());
    Eigen::ArrayXd shown(x1.size());
    Eigen::ArrayX<bool> inside(x1.size());
    double largestInside = -1.0;
    double largestOutside = -1.0;
    Eigen::Index insideCount = 0;
    maps.lowest = std::numeric_limits<double>::infinity();
    maps.highest = -maps.lowest;
    for (Eigen::Index row = 0; row < request.rows; ++row) {
        const double x2 = maps.exact.y(row);
        const double y2 = x2 - expanded.around.y;
        evaluator.evaluate(x1, x2, value);
        sum.along(y1, y2, polynomial);
        inside.setConstant(true);
        for (std::size_t k = 0; k < expanded.series.size(); ++k) {
            const Ridge& ridge = expanded.sum.ridges[k];
            if (!std::isinf(expanded.series[k].radius)) {
                inside =
                    inside && (y1 * ridge.w1 + y2 * ridge.w2).abs() < expanded.series[k].radius;
            }
        }
        for (Eigen::Index i = 0; i < x1.size(); ++i) {
            const double error = std::fabs(value[i] - polynomial[i]);
            if (!std::isfinite(error)) {
                continue;
            }
            maps.lowest = std::min(maps.lowest, value[i]);
            maps.highest = std::max(maps.highest, value[i]);
            double& largest = inside[i] ? largestInside : largestOutside;
            largest = std::max(largest, error);
        }
        insideCount += inside.count();
        if (isolated) {
            term.along(y1, y2, shown);
        }
        maps.exact.values.col(row) = value.cast<float>();
        maps.approximate.values.col(row) = (isolated ? shown : polynomial).cast<float>();
        maps.difference.values.col(row) = (value - polynomial).cast<float>();
    }
    if (expanded.sum.ridges.size() == 1 && request.off.empty()) {
        measureAlong(expanded, f, request.bounds, largestInside, largestOutside);
    }
    maps.largestInside = largestInside < 0.0 ? kNone : largestInside;
    maps.largestOutside = largestOutside < 0.0 ? kNone : largestOutside;
    maps.insideShare =
        static_cast<double>(insideCount) / static_cast<double>(request.columns * request.rows);
    return maps;
}

} // namespace actiscope

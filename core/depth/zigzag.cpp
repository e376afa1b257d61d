#include "core/depth/zigzag.h"

#include "core/analysis/line/properties.h"
#include "core/numeric/random.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>
#include <utility>

namespace actiscope {
namespace {

constexpr double kSolved = 1e-12;
constexpr double kLost = 1e12;

double condition(double mean, double variance, int inputs) {
    if (mean == 0.0 || inputs == 1) {
        return 1.0;
    }
    return variance > 0.0 ? 1.0 + inputs * mean * mean / variance
                          : std::numeric_limits<double>::infinity();
}

GaussianMoments momentsOf(const Activation& activation) {
    constexpr double kAnyEpsilon = 0.05; // for properties that are not used here
    return computeProperties(activation, kAnyEpsilon).gaussian;
}

/// Mean 0, variance 1 and no correlation of the rows, exactly. Left as they are where there are too
/// few samples for that.
void whiten(Eigen::MatrixXd& z) {
    if (z.cols() <= z.rows()) {
        return;
    }
    const Eigen::VectorXd mean = z.rowwise().mean();
    const Eigen::MatrixXd centred = z.colwise() - mean;
    const Eigen::MatrixXd covariance =
        centred * centred.transpose() / static_cast<double>(z.cols());
    const Eigen::LLT<Eigen::MatrixXd> factor(covariance);
    if (factor.info() == Eigen::Success) {
        z = factor.matrixL().solve(centred);
    }
}

/// Standard normal deviates, a column per sample. Independent draws would do, but 2000 of them are
/// correlated by 0.02, and for tanh κ would be up to 1.1 by chance where theory says 1. So each
/// pair of inputs takes the points ((k + ½)/N, k·φ + r mod 1), which fill the unit square evenly,
/// through the transform of Box and Muller (1958), and the rows are made uncorrelated. r and the
/// order of the points, another one for each pair, are of the seed.
Eigen::MatrixXd drawNormal(int inputs, int samples, std::uint64_t seed) {
    numeric::Random random(seed, numeric::RandomPurpose::data);
    Eigen::MatrixXd z(inputs, samples);
    std::vector<Eigen::Index> order(static_cast<std::size_t>(samples));
    for (int row = 0; row < inputs; row += 2) {
        const double shift = random.uniform();
        std::iota(order.begin(), order.end(), Eigen::Index{0});
        for (std::size_t k = 0; k < order.size(); ++k) {
            std::swap(order[k], order[k + random.below(order.size() - k)]);
            const auto point = static_cast<double>(order[k]);
            const double radius = std::sqrt(-2.0 * std::log((point + 0.5) / samples));
            const double turn = point * (std::numbers::phi - 1.0) + shift;
            const double angle = 2.0 * std::numbers::pi * (turn - std::floor(turn));
            const auto column = static_cast<Eigen::Index>(k);
            z(row, column) = radius * std::cos(angle);
            if (row + 1 < inputs) {
                z(row + 1, column) = radius * std::sin(angle);
            }
        }
    }
    whiten(z);
    return z;
}

/// A column per sample.
Eigen::MatrixXd drawInputs(const ZigZag& task) {
    Eigen::MatrixXd x = drawNormal(task.inputs, task.samples, task.seed);
    x = x.unaryExpr([&](double z) {
        return task.normal ? task.normal->mean + task.normal->deviation * z
                           : task.activation.at(z).value;
    });
    if (task.centre) {
        const Eigen::VectorXd mean = x.rowwise().mean();
        x.colwise() -= mean;
    }
    return x;
}

Eigen::VectorXd startOf(const ZigZag& task) {
    Eigen::VectorXd start(task.inputs);
    for (Eigen::Index i = 0; i < start.size(); ++i) {
        const auto place = static_cast<std::size_t>(i);
        start[i] = place < task.start.size() ? task.start[place] : (i % 2 == 0 ? 1.0 : -1.0) + 0.5;
    }
    return start;
}

/// Share of the columns of x whose gradient e·x has no two signs: those whose x has none.
double sameSignShare(const Eigen::MatrixXd& x) {
    Eigen::Index same = 0;
    for (Eigen::Index s = 0; s < x.cols(); ++s) {
        const bool mixed = (x.col(s).array() > 0.0).any() && (x.col(s).array() < 0.0).any();
        same += mixed ? 0 : 1;
    }
    return static_cast<double>(same) / static_cast<double>(x.cols());
}

int flips(const Eigen::VectorXd& before, const Eigen::VectorXd& now) {
    return static_cast<int>((before.array() * now.array() < 0.0).count());
}

} // namespace

double conditionOf(const Activation& activation, int inputs) {
    const GaussianMoments moments = momentsOf(activation);
    return condition(moments.mean, moments.meanSquare - moments.mean * moments.mean, inputs);
}

ZigZagBowl::ZigZagBowl(const ZigZag& task) : m_task(task), m_inputs(drawInputs(task)) {
    if (task.centre) {
        m_predicted = 1.0;
    } else if (task.normal) {
        m_predicted = condition(task.normal->mean, task.normal->deviation * task.normal->deviation,
                                task.inputs);
    } else {
        m_predicted = conditionOf(task.activation, task.inputs);
    }
    m_hessian = m_inputs * m_inputs.transpose() / static_cast<double>(task.samples);
    const Eigen::VectorXd lambda =
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(m_hessian, Eigen::EigenvaluesOnly)
            .eigenvalues();
    m_least = lambda[0];
    m_most = lambda[lambda.size() - 1];
    m_sameSign = sameSignShare(m_inputs);
}

bool ZigZagBowl::fits(const ZigZag& task) const {
    ZigZag same = task;
    same.rate = m_task.rate;
    same.momentum = m_task.momentum;
    same.batch = m_task.batch;
    same.steps = m_task.steps;
    same.start = m_task.start;
    return same == m_task;
}

ZigZagResult ZigZagBowl::descend(const ZigZag& task) const {
    ZigZagResult result;
    const Eigen::MatrixXd& x = m_inputs;
    result.predictedCondition = m_predicted;
    result.hessian = m_hessian;
    result.measuredCondition =
        m_least > 0.0 ? m_most / m_least : std::numeric_limits<double>::infinity();
    result.rate = task.rate > 0.0 ? task.rate : bestRate();
    result.rateTimesLargest = result.rate * m_most;
    result.sameSign = m_sameSign;

    const auto lossAt = [&](const Eigen::VectorXd& w) { return 0.5 * w.dot(result.hessian * w); };
    Eigen::VectorXd w = startOf(task);
    Eigen::VectorXd velocity = Eigen::VectorXd::Zero(w.size());
    Eigen::VectorXd before = velocity;
    result.path.push_back(w);
    result.losses.push_back(lossAt(w));
    const double first = result.losses.front();
    const Eigen::Index batch =
        task.batch > 0 ? std::min<Eigen::Index>(task.batch, task.samples) : task.samples;
    Eigen::Index next = 0;
    for (int step = 0; step < task.steps; ++step) {
        Eigen::VectorXd gradient;
        if (batch == task.samples) {
            gradient = result.hessian * w;
        } else {
            if (next + batch > task.samples) {
                next = 0;
            }
            const auto part = x.middleCols(next, batch);
            gradient = part * (part.transpose() * w) / static_cast<double>(batch);
            next += batch;
        }
        velocity = task.momentum * velocity - result.rate * gradient;
        w += velocity;
        result.signFlips += flips(before, velocity);
        before = velocity;
        result.pathLength += velocity.norm();
        const double loss = lossAt(w);
        result.path.push_back(w);
        result.losses.push_back(loss);
        if (!(loss < kLost * std::max(first, std::numeric_limits<double>::min()))) {
            result.diverged = true;
            break;
        }
        if (loss <= kSolved * first) {
            break;
        }
    }
    result.displacement = (result.path.back() - result.path.front()).norm();
    return result;
}

ZigZagResult runZigZag(const ZigZag& task) {
    return ZigZagBowl(task).descend(task);
}

} // namespace actiscope

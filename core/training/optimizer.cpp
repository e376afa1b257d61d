#include "core/training/optimizer.h"

#include <cmath>

namespace actiscope {
namespace {

constexpr double kBeta = 0.9;
constexpr double kBetaSquare = 0.999;
constexpr double kEpsilon = 1e-8;

} // namespace

template <class Scalar>
Optimizer<Scalar>::Optimizer(OptimizerKind kind, Eigen::Index size) : m_kind(kind) {
    const bool hasMean = kind == OptimizerKind::momentum || kind == OptimizerKind::adam;
    const bool hasSquare = kind == OptimizerKind::rmsprop || kind == OptimizerKind::adam;
    m_mean = Vector::Zero(hasMean ? size : 0);
    m_square = Vector::Zero(hasSquare ? size : 0);
}

template <class Scalar>
void Optimizer<Scalar>::reset() {
    m_mean.setZero();
    m_square.setZero();
    m_steps = 0;
}

template <class Scalar>
void Optimizer<Scalar>::resume(std::uint64_t steps, const Eigen::ArrayXd& mean,
                               const Eigen::ArrayXd& square) {
    if (mean.size() == m_mean.size() && square.size() == m_square.size()) {
        m_mean = mean.cast<Scalar>();
        m_square = square.cast<Scalar>();
        m_steps = steps;
    } else {
        reset();
    }
}

template <class Scalar>
void Optimizer<Scalar>::apply(Vector& parameters, const Vector& gradient, double rate) {
    ++m_steps;
    const auto step = static_cast<Scalar>(rate);
    const auto beta = static_cast<Scalar>(kBeta);
    const auto epsilon = static_cast<Scalar>(kEpsilon);
    switch (m_kind) {
    case OptimizerKind::sgd:
        parameters -= step * gradient;
        break;
    case OptimizerKind::momentum:
        m_mean = beta * m_mean + gradient;
        parameters -= step * m_mean;
        break;
    case OptimizerKind::rmsprop:
        m_square = beta * m_square + (Scalar(1) - beta) * gradient.square();
        parameters -= step * gradient / (m_square.sqrt() + epsilon);
        break;
    case OptimizerKind::adam: {
        const auto betaSquare = static_cast<Scalar>(kBetaSquare);
        m_mean = beta * m_mean + (Scalar(1) - beta) * gradient;
        m_square = betaSquare * m_square + (Scalar(1) - betaSquare) * gradient.square();
        const auto steps = static_cast<double>(m_steps);
        const auto meanScale = static_cast<Scalar>(rate / (1.0 - std::pow(kBeta, steps)));
        const auto squareScale =
            static_cast<Scalar>(1.0 / std::sqrt(1.0 - std::pow(kBetaSquare, steps)));
        parameters -= meanScale * m_mean / (m_square.sqrt() * squareScale + epsilon);
        break;
    }
    }
}

template class Optimizer<float>;
template class Optimizer<double>;

} // namespace actiscope

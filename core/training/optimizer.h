#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace actiscope {

/// How a gradient becomes a step. β = 0.9, β₂ = 0.999, ε = 1e-8.
enum class OptimizerKind {
    sgd,      ///< θ −= η·g
    momentum, ///< v = β·v + g, θ −= η·v (Polyak 1964, in the form of PyTorch)
    rmsprop,  ///< s = β·s + (1−β)·g², θ −= η·g/(√s + ε) (Tieleman & Hinton 2012)
    adam,     ///< Kingma & Ba 2015, with bias correction
};

/// Applies mean gradients to a parameter vector; all operations are element by element. Nothing is
/// allocated by apply().
template <class Scalar>
class Optimizer {
public:
    using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;

    Optimizer(OptimizerKind kind, Eigen::Index size);

    OptimizerKind kind() const { return m_kind; }
    /// Forgets the course so far.
    void reset();
    std::uint64_t steps() const { return m_steps; }
    const Vector& mean() const { return m_mean; }
    const Vector& square() const { return m_square; }
    /// Goes on where another optimizer was. Averages of another length belong to another kind:
    /// the course starts afresh then.
    void resume(std::uint64_t steps, const Eigen::ArrayXd& mean, const Eigen::ArrayXd& square);
    /// One step with learning rate `rate`. All vectors have the size given at construction.
    void apply(Vector& parameters, const Vector& gradient, double rate);

private:
    OptimizerKind m_kind;
    Vector m_mean;   ///< of gradients; momentum and Adam
    Vector m_square; ///< of squared gradients; RMSProp and Adam
    std::uint64_t m_steps = 0;
};

extern template class Optimizer<float>;
extern template class Optimizer<double>;

} // namespace actiscope

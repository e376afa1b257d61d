#pragma once

#include "core/analysis/taylor/taylor.h"
#include "core/analysis/taylor/term_power.h"

#include <span>
#include <vector>

namespace actiscope {

/// coefficient·x1^i·x2^j.
struct Monomial {
    int i;
    int j;
    double coefficient;
};

/// A polynomial in two variables: all x1^i·x2^j with i + j ≤ order.
class Polynomial2 {
public:
    explicit Polynomial2(int order = 0);

    int order() const { return m_order; }
    double coefficient(int i, int j) const { return m_coefficients[index(i, j)]; }
    void addConstant(double value) { m_coefficients[0] += value; }

    /// Adds weight·Σ c_n·(w1·x1 + w2·x2)^n. By the binomial theorem x1^i·x2^j gets
    /// c_n·n!/(i!·j!)·w1^i·w2^j with n = i + j: a product of inputs counts twice, 2·w1·w2·x1·x2.
    /// Precondition: the series has at least this order.
    void addRidge(const Taylor& series, double w1, double w2, double weight);

    double at(double x1, double x2) const;
    /// Values at x1[k] for one x2, into `values` of the same length.
    void along(const Eigen::ArrayXd& x1, double x2, Eigen::ArrayXd& values) const;

    /// The one term x1^i·x2^j alone.
    Polynomial2 only(int i, int j) const;

    /// Without some terms; those that it does not have are passed over.
    Polynomial2 without(std::span<const TermPower> terms) const;

    /// By degree, then falling powers of x1: 1, x1, x2, x1², x1·x2, x2², …
    std::vector<Monomial> monomials() const;

private:
    static std::size_t index(int i, int j) {
        const int n = i + j;
        return static_cast<std::size_t>(n * (n + 1) / 2 + j);
    }

    int m_order;
    std::vector<double> m_coefficients;
};

} // namespace actiscope

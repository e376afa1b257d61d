#include "core/analysis/taylor/polynomial2.h"

#include <cassert>

namespace actiscope {

Polynomial2::Polynomial2(int order)
    : m_order(order),
      m_coefficients(static_cast<std::size_t>((order + 1) * (order + 2) / 2), 0.0) {}

void Polynomial2::addRidge(const Taylor& series, double w1, double w2, double weight) {
    assert(series.order() >= m_order);
    for (int n = 0; n <= m_order; ++n) {
        const double c = weight * series.coefficients[static_cast<std::size_t>(n)];
        double binomial = 1.0;
        for (int j = 0; j <= n; ++j) {
            double product = c * binomial;
            for (int k = 0; k < n - j; ++k) {
                product *= w1;
            }
            for (int k = 0; k < j; ++k) {
                product *= w2;
            }
            m_coefficients[index(n - j, j)] += product;
            binomial = binomial * (n - j) / (j + 1);
        }
    }
}

double Polynomial2::at(double x1, double x2) const {
    // Horner's scheme in x1 whose coefficients are Horner's schemes in x2.
    double sum = 0.0;
    for (int i = m_order; i >= 0; --i) {
        double inner = 0.0;
        for (int j = m_order - i; j >= 0; --j) {
            inner = inner * x2 + coefficient(i, j);
        }
        sum = sum * x1 + inner;
    }
    return sum;
}

void Polynomial2::along(const Eigen::ArrayXd& x1, double x2, Eigen::ArrayXd& values) const {
    values.setZero(x1.size());
    for (int i = m_order; i >= 0; --i) {
        double inner = 0.0;
        for (int j = m_order - i; j >= 0; --j) {
            inner = inner * x2 + coefficient(i, j);
        }
        values = values * x1 + inner;
    }
}

Polynomial2 Polynomial2::only(int i, int j) const {
    Polynomial2 result(m_order);
    if (i >= 0 && j >= 0 && i + j <= m_order) {
        result.m_coefficients[index(i, j)] = coefficient(i, j);
    }
    return result;
}

Polynomial2 Polynomial2::without(std::span<const TermPower> terms) const {
    Polynomial2 result = *this;
    for (const auto& [i, j] : terms) {
        if (i >= 0 && j >= 0 && i + j <= m_order) {
            result.m_coefficients[index(i, j)] = 0.0;
        }
    }
    return result;
}

std::vector<Monomial> Polynomial2::monomials() const {
    std::vector<Monomial> list;
    for (int n = 0; n <= m_order; ++n) {
        for (int j = 0; j <= n; ++j) {
            list.push_back({n - j, j, coefficient(n - j, j)});
        }
    }
    return list;
}

} // namespace actiscope

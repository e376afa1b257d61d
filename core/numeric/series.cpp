#include "core/numeric/series.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope::numeric {
namespace {

constexpr std::size_t kTerms = Series::kTerms;

/// The place of a term as a factor of the recurrences.
double number(std::size_t k) {
    return static_cast<double>(k);
}

/// Coefficient k of y where y' = g(x)·x': (1/k) Σ_{j=1..k} j·x_j·g_{k−j}.
double integrated(const Series& x, const Series& g, std::size_t k) {
    double sum = 0.0;
    for (std::size_t j = 1; j <= k; ++j) {
        sum += number(j) * x.c[j] * g.c[k - j];
    }
    return sum / number(k);
}

/// y with y' = g·x' and y(b) = y0.
Series integral(const Series& x, const Series& g, double y0) {
    Series y(y0);
    for (std::size_t k = 1; k < kTerms; ++k) {
        y.c[k] = integrated(x, g, k);
    }
    return y;
}

/// Two functions that are each other's derivative up to a sign: (sin, cos) or (sinh, cosh).
std::pair<Series, Series> oscillation(const Series& x, double s0, double c0, double sign) {
    Series s(s0);
    Series c(c0);
    for (std::size_t k = 1; k < kTerms; ++k) {
        s.c[k] = integrated(x, c, k);
        c.c[k] = sign * integrated(x, s, k);
    }
    return {s, c};
}

struct TanhPair {
    Series tanh;
    Series sech2;
};

/// tanh' = sech² and sech² = 1 − tanh²; the head of sech² keeps its digits in the tails.
TanhPair tanhPair(const Series& x) {
    TanhPair pair{Series(tanh(x.c[0])), Series(sech2(x.c[0]))};
    Series& t = pair.tanh;
    for (std::size_t k = 1; k < kTerms; ++k) {
        t.c[k] = integrated(x, pair.sech2, k);
        double square = 0.0;
        for (std::size_t i = 0; i <= k; ++i) {
            square += t.c[i] * t.c[k - i];
        }
        pair.sech2.c[k] = -square;
    }
    return pair;
}

bool isConstant(const Series& x) {
    return std::all_of(x.c.begin() + 1, x.c.end(), [](double v) { return v == 0.0; });
}

} // namespace

Series Series::variable(double b) {
    Series x(b);
    x.c[1] = 1.0;
    return x;
}

Series operator-(const Series& a) {
    Series result;
    for (std::size_t k = 0; k < kTerms; ++k) {
        result.c[k] = -a.c[k];
    }
    return result;
}

Series operator+(const Series& a, const Series& b) {
    Series result;
    for (std::size_t k = 0; k < kTerms; ++k) {
        result.c[k] = a.c[k] + b.c[k];
    }
    return result;
}

Series operator-(const Series& a, const Series& b) {
    Series result;
    for (std::size_t k = 0; k < kTerms; ++k) {
        result.c[k] = a.c[k] - b.c[k];
    }
    return result;
}

Series operator*(const Series& a, const Series& b) {
    Series result;
    for (std::size_t k = 0; k < kTerms; ++k) {
        for (std::size_t i = 0; i <= k; ++i) {
            result.c[k] += a.c[i] * b.c[k - i];
        }
    }
    return result;
}

Series operator/(const Series& a, const Series& b) {
    // A common zero at the centre cancels: (a1·t + …)/(b1·t + …).
    std::size_t skip = 0;
    while (skip < kTerms - 1 && b.c[skip] == 0.0 && a.c[skip] == 0.0) {
        ++skip;
    }
    Series result;
    for (std::size_t k = 0; k + skip < kTerms; ++k) {
        double rest = a.c[k + skip];
        for (std::size_t i = 0; i < k; ++i) {
            rest -= result.c[i] * b.c[k - i + skip];
        }
        result.c[k] = rest / b.c[skip];
    }
    return result;
}

Series exp(const Series& x) {
    Series y(exp(x.c[0]));
    for (std::size_t k = 1; k < kTerms; ++k) {
        y.c[k] = integrated(x, y, k);
    }
    return y;
}

Series expm1(const Series& x) {
    Series y = exp(x);
    y.c[0] = expm1(x.c[0]);
    return y;
}

Series log(const Series& x) {
    Series y(log(x.c[0]));
    for (std::size_t k = 1; k < kTerms; ++k) {
        double sum = 0.0;
        for (std::size_t j = 1; j < k; ++j) {
            sum += number(j) * y.c[j] * x.c[k - j];
        }
        y.c[k] = (x.c[k] - sum / number(k)) / x.c[0];
    }
    return y;
}

Series log1p(const Series& x) {
    Series y = log(Series(1.0) + x);
    y.c[0] = log1p(x.c[0]);
    return y;
}

Series floor(const Series& x) {
    return Series(floor(x.c[0]));
}

Series tied(const Series& a, const Series& b) {
    const double sizeA = abs(a.c[1]);
    const double sizeB = abs(b.c[1]);
    if (sizeA == sizeB && a.c[1] != b.c[1]) {
        return Series(tied(a.c[0], b.c[0]));
    }
    return sizeB >= sizeA ? a : b;
}

Series sqrt(const Series& x) {
    return x.c[0] == 0.0 ? Series(0.0) : pow(x, 0.5);
}

Series abs(const Series& x) {
    const auto first = std::find_if(x.c.begin(), x.c.end(), [](double v) { return v != 0.0; });
    if (first == x.c.end()) {
        return x;
    }
    if ((first - x.c.begin()) % 2 == 1) {
        return Series(0.0); // x changes its sign here
    }
    return *first < 0.0 ? -x : x;
}

Series sin(const Series& x) {
    return oscillation(x, sin(x.c[0]), cos(x.c[0]), -1.0).first;
}

Series cos(const Series& x) {
    return oscillation(x, sin(x.c[0]), cos(x.c[0]), -1.0).second;
}

Series sinh(const Series& x) {
    return oscillation(x, sinh(x.c[0]), cosh(x.c[0]), 1.0).first;
}

Series cosh(const Series& x) {
    return oscillation(x, sinh(x.c[0]), cosh(x.c[0]), 1.0).second;
}

Series tanh(const Series& x) {
    return tanhPair(x).tanh;
}

Series sech2(const Series& x) {
    return tanhPair(x).sech2;
}

Series atan(const Series& x) {
    return integral(x, Series(1.0) / (Series(1.0) + x * x), atan(x.c[0]));
}

Series asinh(const Series& x) {
    return integral(x, pow(Series(1.0) + x * x, -0.5), asinh(x.c[0]));
}

Series erf(const Series& x) {
    const Series density = Series(1.12837916709551257390) * exp(-(x * x)); // 2/√π
    return integral(x, density, erf(x.c[0]));
}

Series normalCdf(const Series& x) {
    const Series density = Series(0.39894228040143267794) * exp(Series(-0.5) * (x * x)); // 1/√(2π)
    return integral(x, density, normalCdf(x.c[0]));
}

/// σ' = σ(x)·σ(−x) = σ − σ². Its term k is σ_k·(1 − 2σ_0) less the inner products; 1 − 2σ(x) is
/// −tanh(x/2), which keeps its digits near 0.
Series sigmoid(const Series& x) {
    Series y(sigmoid(x.c[0]));
    Series slope(y.c[0] * sigmoid(-x.c[0]));
    const double balance = -tanh(0.5 * x.c[0]);
    for (std::size_t k = 1; k < kTerms; ++k) {
        y.c[k] = integrated(x, slope, k);
        slope.c[k] = y.c[k] * balance;
        for (std::size_t i = 1; i < k; ++i) {
            slope.c[k] -= y.c[i] * y.c[k - i];
        }
    }
    return y;
}

Series softplus(const Series& x) {
    return integral(x, sigmoid(x), softplus(x.c[0]));
}

Series sinc(const Series& x) {
    if (std::fabs(x.c[0]) > 1.0) {
        return sin(x) / x;
    }
    // Σ (−1)ⁿ zⁿ/(2n + 1)! with z = x²: near 0 the quotient would lose a digit per order.
    constexpr int kLast = 24;
    const Series z = x * x;
    Series y(1.0);
    for (int n = kLast; n >= 1; --n) {
        y = Series(1.0) - y * z * Series(1.0 / (2.0 * n * (2.0 * n + 1.0)));
    }
    return y;
}

Series pow(const Series& base, double exponent) {
    if (exponent == std::floor(exponent) && exponent >= 0.0 && exponent <= 64.0) {
        return wholePower(base, static_cast<int>(exponent));
    }
    Series y(pow(base.c[0], exponent));
    for (std::size_t k = 1; k < kTerms; ++k) {
        double sum = 0.0;
        for (std::size_t j = 1; j <= k; ++j) {
            sum += (exponent * number(j) - number(k - j)) * base.c[j] * y.c[k - j];
        }
        y.c[k] = sum / (number(k) * base.c[0]);
    }
    return y;
}

Series pow(const Series& base, const Series& exponent) {
    return isConstant(exponent) ? pow(base, exponent.c[0]) : exp(exponent * log(base));
}

} // namespace actiscope::numeric

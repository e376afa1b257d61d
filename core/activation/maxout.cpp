#include "core/activation/maxout.h"

#include "core/errors.h"
#include "core/numeric/interval.h"
#include "core/numeric/rounded.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <cmath>

namespace actiscope {
namespace {

/// The loops over pieces are inside, so that each pass over x is a plain vectorisable loop.
template <class Scalar, bool withSlope>
void evaluatePieces(const std::vector<AffinePiece>& pieces, const Scalar* x, Scalar* f, Scalar* df,
                    std::size_t count) {
    const auto firstSlope = static_cast<Scalar>(pieces[0].slope);
    const auto firstIntercept = static_cast<Scalar>(pieces[0].intercept);
    for (std::size_t i = 0; i < count; ++i) {
        f[i] = firstSlope * x[i] + firstIntercept;
        if constexpr (withSlope) {
            df[i] = firstSlope;
        }
    }
    for (std::size_t piece = 1; piece < pieces.size(); ++piece) {
        const auto slope = static_cast<Scalar>(pieces[piece].slope);
        const auto intercept = static_cast<Scalar>(pieces[piece].intercept);
        for (std::size_t i = 0; i < count; ++i) {
            const Scalar value = slope * x[i] + intercept;
            // A NaN never wins and never loses: it came with the first piece and stays.
            const bool wins = value > f[i];
            f[i] = wins ? value : f[i];
            if constexpr (withSlope) {
                df[i] = wins ? slope : df[i];
            }
        }
    }
}

AffinePiece pieceFrom(std::string_view text, std::size_t number) {
    const auto parts = text::split(text, ',');
    const auto slope =
        parts.size() == 2 ? text::parseNumber(text::trimmed(parts[0])) : std::nullopt;
    const auto intercept =
        parts.size() == 2 ? text::parseNumber(text::trimmed(parts[1])) : std::nullopt;
    const auto fits = [](double v) { return std::fabs(v) <= Maxout::kSteepest; };
    if (!slope || !intercept || !fits(*slope) || !fits(*intercept)) {
        throw UsageError("piece " + std::to_string(number) + " of maxout is " + quoted(text) +
                         "; allowed: SLOPE,INTERCEPT, both from -100 to 100");
    }
    return {*slope, *intercept};
}

template <class Float>
void evaluateIn(const Maxout& maxout, const double* x, double* f, double* df, std::size_t count) {
    using Number = numeric::Rounded<Float>;
    for (std::size_t i = 0; i < count; ++i) {
        Number best;
        Number slope;
        for (const AffinePiece& piece : maxout.pieces) {
            const Number value = Number(piece.slope) * Number(x[i]) + Number(piece.intercept);
            if (&piece == &maxout.pieces.front() || value > best) {
                best = value;
                slope = Number(piece.slope);
            }
        }
        f[i] = best.value;
        df[i] = slope.value;
    }
}

} // namespace

Maxout Maxout::tangents(std::size_t k) {
    if (k == 1) {
        return {{{1.0, 0.0}}};
    }
    constexpr double kReach = 3.0;
    Maxout maxout;
    for (std::size_t i = 0; i < k; ++i) {
        // Middles of k equal parts of the interval.
        const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(k);
        const double t = kReach * (2.0 * share - 1.0);
        maxout.pieces.push_back({0.5 * t, t == 0.0 ? 0.0 : -0.25 * t * t}); // no −0
    }
    return maxout;
}

std::size_t Maxout::winner(double x) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (pieces[i].slope * x + pieces[i].intercept >
            pieces[best].slope * x + pieces[best].intercept) {
            best = i;
        }
    }
    return best;
}

std::string Maxout::text() const {
    std::string result;
    for (const AffinePiece& piece : pieces) {
        if (!result.empty()) {
            result += ';';
        }
        result += text::toText(piece.slope);
        result += ',';
        result += text::toText(piece.intercept);
    }
    return result;
}

Maxout Maxout::parse(std::string_view text) {
    Maxout maxout;
    for (const std::string_view part : text::split(text, ';')) {
        if (maxout.pieces.size() == kMostPieces) {
            throw UsageError("maxout has more than " + std::to_string(kMostPieces) + " pieces");
        }
        maxout.pieces.push_back(pieceFrom(part, maxout.pieces.size() + 1));
    }
    if (maxout.pieces.empty()) {
        throw UsageError("maxout has no pieces; give SLOPE,INTERCEPT with ';' between pieces");
    }
    return maxout;
}

void Maxout::evaluate(const double* x, double* f, double* df, std::size_t count) const {
    evaluatePieces<double, true>(pieces, x, f, df, count);
}
void Maxout::evaluate(const float* x, float* f, float* df, std::size_t count) const {
    evaluatePieces<float, true>(pieces, x, f, df, count);
}
void Maxout::evaluate(const float* x, float* f, std::size_t count) const {
    evaluatePieces<float, false>(pieces, x, f, static_cast<float*>(nullptr), count);
}

numeric::Enclosure Maxout::enclose(const numeric::Interval& x) const {
    auto variable = numeric::intervalVariable(x);
    auto best = variable * pieces[0].slope + pieces[0].intercept;
    for (const AffinePiece& piece : pieces) {
        const auto value = variable * piece.slope + piece.intercept;
        best = &piece == &pieces.front() ? value : where(value > best, value, best);
    }
    return numeric::enclosureOf(best);
}

void Maxout::evaluateRounded(Format format, const double* x, double* f, double* df,
                             std::size_t count) const {
    switch (format) {
    case Format::float64:
        evaluate(x, f, df, count);
        break;
    case Format::float32:
        evaluateIn<float>(*this, x, f, df, count);
        break;
    case Format::float16:
        evaluateIn<Eigen::half>(*this, x, f, df, count);
        break;
    }
}

} // namespace actiscope

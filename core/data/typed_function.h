#pragma once

#include <memory>
#include <string>

namespace actiscope {

namespace formula {
struct Expression;
}

/// A typed function of the coordinates of a point: what it is called in messages, and its inputs.
enum class TypedKind {
    boundary, ///< g(x): x and x1 are the first coordinate
    target,   ///< g(x1, x2)
};

/// A formula of the coordinates, in which every function of the catalogue can be called.
class TypedFunction {
public:
    /// Throws UsageError that names the formula, the column and what is allowed.
    TypedFunction(TypedKind kind, const std::string& text);

    /// NaN or infinite where the formula has no value.
    double operator()(double x1, double x2) const;

private:
    std::shared_ptr<const formula::Expression> m_expression;
};

/// Throws the same, and UsageError where less than a twentieth of the square |x1|, |x2| ≤ 2.5 has
/// a value.
void checkTyped(TypedKind kind, const std::string& text);

} // namespace actiscope

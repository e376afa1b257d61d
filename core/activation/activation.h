#pragma once

#include "core/activation/definition.h"

#include <Eigen/Core>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

namespace formula {
struct Expression;
}
struct Maxout;

/// An activation function with chosen parameter values: the one value that the plot, the running
/// network and the command line share. Cheap to copy, compares by value.
class Activation {
public:
    /// The identity.
    Activation();
    explicit Activation(const ActivationDefinition& definition);
    /// By id, name or alias (see definitionOf()). Throws UsageError for an unknown or ambiguous
    /// one.
    explicit Activation(std::string_view word);

    const ActivationDefinition& definition() const { return *m_definition; }
    std::string_view id() const { return m_definition->id; }
    const ParameterValues& parameters() const { return m_parameters; }

    bool hasParameter(std::string_view name) const;
    /// Throws UsageError for a name that the function does not have.
    double parameter(std::string_view name) const;

    /// Whether this is the function that the user types ("custom").
    bool isCustom() const { return m_formula != nullptr; }
    /// f as text: the typed formula, or the catalogue's.
    std::string_view formulaText() const;
    /// The typed formula if this is custom, else null.
    const formula::Expression* formula() const { return m_formula.get(); }
    /// Throws UsageError naming the column for a text that is not a formula, and when this is not
    /// the custom function.
    void setFormula(std::string_view text);

    /// The pieces if this is maxout, else null. Parameter "pieces" is their number.
    const Maxout* maxout() const { return m_maxout.get(); }
    /// Throws UsageError when this is not maxout.
    void setMaxout(Maxout maxout);

    /// Throws UsageError for an unknown name and for a value outside the parameter's domain.
    void setParameter(std::string_view name, double value);

    /// Place of the parameter that training may change, if the function has one.
    std::optional<std::size_t> learnableIndex() const;
    /// Gives that parameter a value that training has found, moved into its domain. Allocates
    /// nothing. Precondition: there is one.
    void setLearned(double value);

    /// "Leaky ReLU" or, with parameters, "Leaky ReLU, alpha 0.2".
    std::string description() const;

    using ValueSlope = actiscope::ValueSlope;
    ValueSlope at(double x) const;
    /// The same with every operation rounded to the format; x is rounded, too.
    ValueSlope at(double x, Format format) const;

    /// Whether f(x) = a·x + b with these parameters (identity, Leaky ReLU with α = 1, ...): a
    /// network of such units collapses to one affine map. Found by evaluation, not looked up.
    bool isAffine() const;

    /// f and f' of every element in double, exact to a few ulp. All three have the same length.
    /// Where f is undefined (NaN) there is no derivative either, whatever the formula of f' gives.
    void evaluate(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Ref<Eigen::ArrayXd> f,
                  Eigen::Ref<Eigen::ArrayXd> df) const;
    /// The same with f'' by automatic differentiation of the derivative.
    void evaluate(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Ref<Eigen::ArrayXd> f,
                  Eigen::Ref<Eigen::ArrayXd> df, Eigen::Ref<Eigen::ArrayXd> d2f) const;
    /// f and f' with every operation rounded to the format.
    void evaluate(Format format, const Eigen::Ref<const Eigen::ArrayXd>& x,
                  Eigen::Ref<Eigen::ArrayXd> f, Eigen::Ref<Eigen::ArrayXd> df) const;
    /// The same in float, as training computes it.
    void evaluate(const Eigen::Ref<const Eigen::ArrayXf>& x, Eigen::Ref<Eigen::ArrayXf> f,
                  Eigen::Ref<Eigen::ArrayXf> df) const;

    /// Intervals that contain every value of f, f' and f'' for x in [from, to]; an end may be
    /// infinite. Costs some hundred nanoseconds.
    numeric::Enclosure enclose(double from, double to) const;

    /// f⁽ᵏ⁾(center)/k! for k = 0, 1, … of the piece of f in which the centre lies.
    numeric::Series taylor(double center) const;

    /// Kernels for training, which stops at an undefined f; `count` is a multiple of kKernelBlock
    /// (see ActivationDefinition).
    void evaluateBlocks(const float* x, float* f, float* df, std::size_t count) const;
    void evaluateBlocks(const float* x, float* f, std::size_t count) const;
    void evaluateBlocks(const double* x, double* f, double* df, std::size_t count) const;

    /// ∂f/∂p of the learnable parameter p at each x, likewise. Precondition: there is one.
    void learnableSlopes(const float* x, float* slopes, std::size_t count) const;
    void learnableSlopes(const double* x, double* slopes, std::size_t count) const;

    bool operator==(const Activation& other) const;

private:
    std::size_t indexOf(std::string_view name) const;
    void resizeMaxout(std::size_t count);
    void evaluateRounded(Format format, const double* x, double* f, double* df,
                         std::size_t count) const;

    const ActivationDefinition* m_definition;
    ParameterValues m_parameters{};
    std::shared_ptr<const formula::Expression> m_formula; ///< of the custom function only
    std::shared_ptr<const Maxout> m_maxout;               ///< of maxout only
};

/// The ids with commas between.
std::string activationIds(const std::vector<Activation>& activations);

} // namespace actiscope

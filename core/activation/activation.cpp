#include "core/activation/activation.h"

#include "core/activation/callable.h"
#include "core/activation/catalogue.h"
#include "core/activation/maxout.h"
#include "core/errors.h"
#include "core/formula/parser.h"
#include "core/numeric/interval.h"
#include "core/numeric/series.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace actiscope {

Activation::Activation() : Activation("identity") {}

Activation::Activation(const ActivationDefinition& definition) : m_definition(&definition) {
    for (std::size_t i = 0; i < definition.parameters.size(); ++i) {
        m_parameters[i] = definition.parameters[i].defaultValue;
    }
    if (definition.id == kCustomId) {
        m_formula = parseFormula(definition.formula).expression;
    } else if (definition.id == kMaxoutId) {
        m_maxout = std::make_shared<const Maxout>(
            Maxout::tangents(static_cast<std::size_t>(m_parameters[0])));
    }
}

Activation::Activation(std::string_view word) : Activation(definitionOf(word)) {}

bool Activation::hasParameter(std::string_view name) const {
    return std::ranges::find(m_definition->parameters, name, &ParameterSpec::name) !=
           m_definition->parameters.end();
}

std::size_t Activation::indexOf(std::string_view name) const {
    const ParameterList& specs = m_definition->parameters;
    const auto spec = std::ranges::find(specs, name, &ParameterSpec::name);
    if (spec != specs.end()) {
        return static_cast<std::size_t>(spec - specs.begin());
    }
    std::string message =
        "activation '" + std::string(id()) + "' has no parameter '" + std::string(name) + "'";
    if (specs.empty()) {
        throw UsageError(message + "; it has none");
    }
    std::vector<std::string_view> names;
    for (const ParameterSpec& s : specs) {
        names.push_back(s.name);
    }
    throw UsageError(message + suggestion(name, names));
}

double Activation::parameter(std::string_view name) const {
    return m_parameters[indexOf(name)];
}

void Activation::setParameter(std::string_view name, double value) {
    const std::size_t index = indexOf(name);
    const ParameterSpec& spec = m_definition->parameters[index];
    if (!spec.domain.contains(value)) {
        throw UsageError("parameter '" + std::string(name) + "' of '" + std::string(id()) +
                         "' is " + text::toText(value) + "; allowed are " + spec.domain.text());
    }
    m_parameters[index] = value;
    if (m_maxout) {
        resizeMaxout(static_cast<std::size_t>(value));
    }
}

std::optional<std::size_t> Activation::learnableIndex() const {
    if (m_definition->learnableSlopesFloat == nullptr) {
        return std::nullopt;
    }
    return kLearnableParameter;
}

void Activation::setLearned(double value) {
    m_parameters[kLearnableParameter] =
        m_definition->parameters[kLearnableParameter].domain.nearest(value);
}

void Activation::learnableSlopes(const float* x, float* slopes, std::size_t count) const {
    m_definition->learnableSlopesFloat(x, slopes, count, m_parameters);
}

void Activation::learnableSlopes(const double* x, double* slopes, std::size_t count) const {
    m_definition->learnableSlopesDouble(x, slopes, count, m_parameters);
}

/// Pieces that nobody has moved are spread anew; moved ones stay, and new ones join them.
void Activation::resizeMaxout(std::size_t count) {
    const std::size_t before = m_maxout->pieces.size();
    if (count == before) {
        return;
    }
    Maxout changed = Maxout::tangents(count);
    if (!(*m_maxout == Maxout::tangents(before))) {
        std::copy_n(m_maxout->pieces.begin(), std::min(before, count), changed.pieces.begin());
    }
    m_maxout = std::make_shared<const Maxout>(std::move(changed));
}

void Activation::setMaxout(Maxout maxout) {
    if (!m_maxout) {
        throw UsageError("activation '" + std::string(id()) +
                         "' has no affine pieces; only 'maxout' has");
    }
    m_parameters[0] = static_cast<double>(maxout.pieces.size());
    m_maxout = std::make_shared<const Maxout>(std::move(maxout));
}

std::string Activation::description() const {
    std::string result(m_definition->name);
    if (isCustom()) {
        result.append(" ").append(formulaText());
    }
    for (std::size_t i = 0; i < m_definition->parameters.size(); ++i) {
        result.append(", ").append(m_definition->parameters[i].name).append(" ");
        result.append(text::toText(m_parameters[i]));
    }
    return result;
}

std::string_view Activation::formulaText() const {
    return m_formula ? std::string_view(m_formula->text) : m_definition->formula;
}

void Activation::setFormula(std::string_view typed) {
    if (!isCustom()) {
        throw UsageError("activation '" + std::string(id()) +
                         "' has a fixed formula; only 'custom' takes one");
    }
    const formula::ParseResult result = parseFormula(typed);
    if (!result.expression) {
        throw UsageError("formula, column " + std::to_string(result.error.column) + ": " +
                         formula::problemText(result.error));
    }
    m_formula = result.expression;
}

bool Activation::operator==(const Activation& other) const {
    return m_definition == other.m_definition && m_parameters == other.m_parameters &&
           formulaText() == other.formulaText() &&
           (!m_maxout || m_maxout == other.m_maxout || *m_maxout == *other.m_maxout);
}

void Activation::evaluateBlocks(const float* x, float* f, float* df, std::size_t count) const {
    if (m_formula) {
        formula::evaluate(*m_formula, x, f, df, count, m_parameters);
    } else if (m_maxout) {
        m_maxout->evaluate(x, f, df, count);
    } else {
        m_definition->evaluateFloat(x, f, df, count, m_parameters);
    }
}

void Activation::evaluateBlocks(const float* x, float* f, std::size_t count) const {
    if (m_formula) {
        formula::evaluate(*m_formula, x, f, count, m_parameters);
    } else if (m_maxout) {
        m_maxout->evaluate(x, f, count);
    } else {
        m_definition->valueFloat(x, f, count, m_parameters);
    }
}

void Activation::evaluateBlocks(const double* x, double* f, double* df, std::size_t count) const {
    if (m_formula) {
        formula::evaluate(*m_formula, x, f, df, count, m_parameters);
    } else if (m_maxout) {
        m_maxout->evaluate(x, f, df, count);
    } else {
        m_definition->evaluateDouble(x, f, df, count, m_parameters);
    }
}

void Activation::evaluateRounded(Format format, const double* x, double* f, double* df,
                                 std::size_t count) const {
    if (m_formula) {
        formula::evaluateRounded(*m_formula, format, x, f, df, count, m_parameters);
    } else if (m_maxout) {
        m_maxout->evaluateRounded(format, x, f, df, count);
    } else if (format == Format::float32) {
        m_definition->evaluateFloat32(x, f, df, count, m_parameters);
    } else if (format == Format::float16) {
        m_definition->evaluateFloat16(x, f, df, count, m_parameters);
    } else {
        m_definition->evaluateDouble(x, f, df, count, m_parameters);
    }
}

namespace {

/// No derivative where there is no value: 1/x is −1 at −1, where log(x) is undefined.
template <class Float>
void undefineWithout(const Float* f, Float* derivative, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        if (std::isnan(f[i])) {
            derivative[i] = std::numeric_limits<Float>::quiet_NaN();
        }
    }
}

} // namespace

Activation::ValueSlope Activation::at(double x, Format format) const {
    ValueSlope result{};
    evaluateRounded(format, &x, &result.value, &result.slope, 1);
    undefineWithout(&result.value, &result.slope, 1);
    return result;
}

Activation::ValueSlope Activation::at(double x) const {
    ValueSlope result{};
    evaluateBlocks(&x, &result.value, &result.slope, 1);
    undefineWithout(&result.value, &result.slope, 1);
    return result;
}

bool Activation::isAffine() const {
    const ValueSlope origin = at(0.0);
    for (const double x : {1e-3, 0.02, 0.1, 0.3, 0.7, 1.0, 1.9, 3.3, 6.5, 11.0, 40.0, 150.0}) {
        for (const double probe : {-x, x}) {
            const ValueSlope y = at(probe);
            const double expected = origin.value + origin.slope * probe;
            if (y.slope != origin.slope ||
                !(std::fabs(y.value - expected) <= 1e-12 * (1.0 + std::fabs(expected)))) {
                return false;
            }
        }
    }
    // A constant has no slope to train through; f' = 0 everywhere (step) is not a linear unit.
    return origin.slope != 0.0;
}

void Activation::evaluate(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Ref<Eigen::ArrayXd> f,
                          Eigen::Ref<Eigen::ArrayXd> df) const {
    assert(x.size() == f.size() && x.size() == df.size());
    const auto count = static_cast<std::size_t>(x.size());
    evaluateBlocks(x.data(), f.data(), df.data(), count);
    undefineWithout(f.data(), df.data(), count);
}

void Activation::evaluate(Format format, const Eigen::Ref<const Eigen::ArrayXd>& x,
                          Eigen::Ref<Eigen::ArrayXd> f, Eigen::Ref<Eigen::ArrayXd> df) const {
    assert(x.size() == f.size() && x.size() == df.size());
    const auto count = static_cast<std::size_t>(x.size());
    evaluateRounded(format, x.data(), f.data(), df.data(), count);
    undefineWithout(f.data(), df.data(), count);
}

void Activation::evaluate(const Eigen::Ref<const Eigen::ArrayXd>& x, Eigen::Ref<Eigen::ArrayXd> f,
                          Eigen::Ref<Eigen::ArrayXd> df, Eigen::Ref<Eigen::ArrayXd> d2f) const {
    assert(x.size() == f.size() && x.size() == df.size() && x.size() == d2f.size());
    const auto count = static_cast<std::size_t>(x.size());
    if (m_formula) {
        formula::evaluate(*m_formula, x.data(), f.data(), df.data(), d2f.data(), count,
                          m_parameters);
    } else if (m_maxout) {
        m_maxout->evaluate(x.data(), f.data(), df.data(), count);
        d2f.setZero();
    } else {
        m_definition->evaluateSecond(x.data(), f.data(), df.data(), d2f.data(), count,
                                     m_parameters);
    }
    undefineWithout(f.data(), df.data(), count);
    undefineWithout(f.data(), d2f.data(), count);
}

void Activation::evaluate(const Eigen::Ref<const Eigen::ArrayXf>& x, Eigen::Ref<Eigen::ArrayXf> f,
                          Eigen::Ref<Eigen::ArrayXf> df) const {
    assert(x.size() == f.size() && x.size() == df.size());
    const auto size = static_cast<std::size_t>(x.size());
    const std::size_t whole = size - size % kKernelBlock;
    evaluateBlocks(x.data(), f.data(), df.data(), whole);
    // The kernels take whole blocks; the rest goes through a padded copy.
    std::array<float, kKernelBlock> restX{};
    std::array<float, kKernelBlock> restF{};
    std::array<float, kKernelBlock> restDf{};
    std::copy_n(x.data() + whole, size - whole, restX.data());
    evaluateBlocks(restX.data(), restF.data(), restDf.data(), kKernelBlock);
    std::copy_n(restF.data(), size - whole, f.data() + whole);
    std::copy_n(restDf.data(), size - whole, df.data() + whole);
    undefineWithout(f.data(), df.data(), size);
}

numeric::Enclosure Activation::enclose(double from, double to) const {
    const numeric::Interval x(from, to);
    if (m_formula) {
        return formula::enclose(*m_formula, x, m_parameters);
    }
    if (m_maxout) {
        return m_maxout->enclose(x);
    }
    return m_definition->enclose(x, m_parameters);
}

numeric::Series Activation::taylor(double center) const {
    if (m_formula) {
        return formula::taylor(*m_formula, center, m_parameters);
    }
    if (m_maxout) {
        const AffinePiece& piece = m_maxout->pieces[m_maxout->winner(center)];
        numeric::Series line(piece.slope * center + piece.intercept);
        line.c[1] = piece.slope;
        return line;
    }
    return m_definition->taylor(center, m_parameters);
}

std::string activationIds(const std::vector<Activation>& activations) {
    std::string ids;
    for (const Activation& activation : activations) {
        ids.append(ids.empty() ? "" : ",").append(activation.id());
    }
    return ids;
}

} // namespace actiscope

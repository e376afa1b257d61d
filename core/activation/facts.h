#pragma once

#include "core/numeric/kernel.h"

#include <string_view>

/// What a row of the catalogue may know about its function besides the formula. Each is optional:
/// null or empty where there is nothing to say.
namespace actiscope {

/// f and f' at one place.
struct ValueSlope {
    double value; ///< f(x); NaN where f is undefined
    double slope; ///< f'(x); at a kink the side that PyTorch returns; NaN where f is
};

/// A number that may depend on the function's parameters.
using ParameterNumber = double (*)(const ParameterValues& parameters);

/// Radius of convergence of f around `center` from its singularities in the complex plane;
/// infinite for an entire function.
using RadiusFormula = double (*)(double center, const ParameterValues& parameters);

/// The formula as a textbook writes it, where the program uses a better one.
struct NaiveForm {
    std::string_view slope; ///< f' as text: "σ(1 − σ)"
    ValueSlope (*at)(double x, const ParameterValues& parameters, Format format);
};

/// Where a small drawing of the function looks, and the one thing that it shows there.
struct Showcase {
    double from = -3.0; ///< ends of the drawing's x axis
    double to = 3.0;
    std::string_view note = {}; ///< of the default parameters, English, a few words
    double at = 0.0;            ///< the x that the note speaks of, marked on the curve
    bool onSlope = false;       ///< marked on the curve of f' instead
};

/// What a library calls the function, and the derivative that it returns at a kink.
struct LibraryCall {
    std::string_view name;           ///< "tf.nn.relu"; empty if the library has no such function
    ParameterNumber slope = nullptr; ///< null likewise
};

/// A kink (or jump) of a function that libraries have. They take a side there, and they differ:
/// where a library compares with > the kink belongs to the left side, with >= to the right.
struct LibraryKink {
    /// A library's function may have fixed what is a parameter here: then this holds only for the
    /// default values, and another one for the rest.
    enum class For { any, defaults, changed };

    ParameterNumber x;
    std::string_view pytorch; ///< its slope is the one of the kernels
    LibraryCall tensorflow;
    LibraryCall jax;
    For parameters = For::any;
};

} // namespace actiscope

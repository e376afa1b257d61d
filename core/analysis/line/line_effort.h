#pragma once

namespace actiscope {

class Activation;

/// How many intervals may be evaluated.
struct LineEffort {
    int view;   ///< within [from, to]
    int around; ///< beyond it, within [−32, 32]
    int outer;  ///< on each side beyond that
    /// Where none are left, and where an interval is as narrow as a pixel, f' at single places
    /// stands for a proof; else such a piece stays undecided. The number of pixels of [from, to].
    int pixels = 0;

    /// A few milliseconds whatever the function.
    static constexpr LineEffort quick() { return {4000, 4000, 400}; }
    /// A tenth of a second at worst: enough for sin(1000·x).
    static constexpr LineEffort thorough() { return {100000, 100000, 3000}; }
};

/// For a frame while something is dragged: less for a longer formula, so that every one takes about
/// two milliseconds at most.
LineEffort previewEffort(const Activation& activation);

} // namespace actiscope

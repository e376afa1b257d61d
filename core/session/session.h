#pragma once

#include "core/analysis/taylor/term_power.h"
#include "core/approximation/unit_sum.h"
#include "core/numeric/contour.h"
#include "core/training/course.h"
#include "core/training/training_config.h"

#include <Eigen/Core>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace actiscope {

/// The views of the window, by their public names.
enum class View { curves, gallery, classifier, features, gradients, approximation };

/// The distribution of a unit's input that the Curves view draws under the curve.
struct InputDistribution {
    bool shown = false;
    double mean = 0.0;
    double deviation = 1.0;
    /// 0 = N(mean, deviation²); l = the pre-activations of hidden layer l of the running network.
    int layer = 0;
    int unit = 0; ///< only this unit's, from 1; 0 = all of the layer

    static constexpr double kWidestMean = 10.0; ///< |mean| at most
    static constexpr double kNarrowest = 0.05;  ///< limits of the deviation
    static constexpr double kWidest = 10.0;

    bool operator==(const InputDistribution&) const = default;
};

/// What the Curves view shows.
struct CurveView {
    numeric::Rectangle range{-5.0, 5.0, -1.5, 3.0};
    double epsilon = 0.05;          ///< |f'| below this is a small slope or saturated
    double probe = -1.0;            ///< x of the movable probe
    std::vector<Activation> pinned; ///< kept for comparison, at most kMostPins
    int difference = 0;             ///< 0 = none, k = curve of f minus the k-th pinned function

    InputDistribution input;

    bool second = false;                 ///< whether f'' is drawn
    bool logSlope = false;               ///< |f'| on a logarithmic axis of its own
    bool trail = true;                   ///< while a parameter moves, its last curves stay and fade
    Format arithmetic = Format::float64; ///< what f and f' are computed in
    bool naive = false;                  ///< also the formula as textbooks write it
    int draw = 1;                        ///< number of the random slope that RReLU shows

    static constexpr std::size_t kMostPins = 6;
    static constexpr int kMostDraws = 1000000;

    bool operator==(const CurveView&) const = default;
};

/// What the gallery leaves out: a function is shown if it has every property that it shall have and
/// none that it shall not have.
struct GalleryFilter {
    enum Property { saturating, bounded, smooth, monotone, zeroCentred, adjustable };
    static constexpr std::size_t kProperties = 6;
    enum class Wish { either, is, isNot };

    std::array<Wish, kProperties> wishes{};

    bool operator==(const GalleryFilter&) const = default;
};

/// What the chart under the maps shows.
enum class Chart { loss, logLoss, accuracy, learned, gradientNorm };

/// How the Classifier view shows the two networks.
struct ClassifierView {
    Activation compared;          ///< of the left network; by default the identity
    bool single = false;          ///< only the chosen network is shown
    bool unitLines = false;       ///< the lines w·x + b = 0 of the first layer's units are drawn
    bool probability = false;     ///< lines where σ(y) has one value, and the scale of the colours
    Chart chart = Chart::logLoss; ///< a good run is a flat line otherwise
    /// The part of the plane that the maps show; none: what fits the data (see mapRange).
    std::optional<numeric::Rectangle> map = std::nullopt;
    /// A line drawn by hand: triangles are expected where cos(angle)·x1 + sin(angle)·x2 > offset.
    bool handLine = false;
    double lineAngle = 45.0; ///< of its normal, in degrees
    double lineOffset = 0.0;

    static constexpr double kWidestOffset = 1e15; ///< as far as samples of a file may lie
    static constexpr double kFarthestMap = 1e16;

    bool operator==(const ClassifierView&) const = default;
};

/// What the Features view expands into squares and products: always a sum of ridges
/// weight·f(w·x + bias) with the session's f.
enum class Subject {
    neuron, ///< f(w1·x1 + w2·x2 + b) with the sliders
    unit,   ///< the same with what a unit of the network's first hidden layer has learned
    gate,   ///< four neurons that multiply x1 and x2
    pair,   ///< two opposite neurons f(±(w1·x1 + w2·x2) + b)
    network ///< the whole network, if it has one hidden layer
};

/// What the Features view shows.
struct FeaturesView {
    Subject subject = Subject::neuron;
    double w1 = 1.0;
    double w2 = 1.0;
    double b = -0.5;     ///< within the curved piece of the ELU that a new session has
    int order = 3;       ///< of the Taylor polynomial
    int unit = 1;        ///< of the first hidden layer, from 1
    double lambda = 0.1; ///< of the gate
    Format arithmetic = Format::float64; ///< that the gate is computed in
    double pointX1 = 0.0;                ///< where the network is expanded
    double pointX2 = 0.0;
    int powerX1 = kAllTerms; ///< the one term that the map of the polynomial shows
    int powerX2 = kAllTerms;
    /// Terms that the polynomial leaves out, in rising order, none twice.
    std::vector<TermPower> termsOff = {};

    static constexpr double kLargestWeight = 5.0;
    static constexpr double kLargestBias = 6.0;
    static constexpr double kSmallestLambda = 1e-4;
    static constexpr double kLargestLambda = 1.0;
    static constexpr double kFarthestPoint = 10.0;
    static constexpr int kHighestOrder = 12;
    static constexpr int kAllTerms = -1;

    bool operator==(const FeaturesView&) const = default;
};

/// What feeds the unit whose descent is shown on the left.
enum class ZigZagInputs { function, normal };
/// What stands beside it: the outputs of another function, or its own inputs without their mean.
enum class ZigZagBeside { function, centred };

/// Gradient descent of one unit over its two weights (see core/depth/zigzag.h).
struct ZigZagView {
    ZigZagInputs inputs = ZigZagInputs::function;
    double mean = 1.0; ///< of the inputs N(m, s²)
    double deviation = 1.0;
    ZigZagBeside beside = ZigZagBeside::function;
    Activation compared = Activation("tanh");
    double rate = 1.0; ///< in units of the best one of each bowl
    double momentum = 0.0;
    int batch = kAll; ///< samples per step
    bool centre = false;
    double startW1 = -2.3; ///< from the minimum
    double startW2 = 0.5;

    static constexpr int kAll = 0;
    static constexpr int kSamples = 2000;
    static constexpr double kFarthestStart = 3.0;
    static constexpr double kFarthestMean = 5.0;
    static constexpr double kNarrowest = 0.1;
    static constexpr double kWidest = 5.0;
    static constexpr double kLeastRate = 0.05;
    static constexpr double kLargestRate = 2.5;
    static constexpr double kMostMomentum = 0.99;

    bool operator==(const ZigZagView&) const = default;
};

/// Where the gradients come from that the Gradients view shows.
enum class GradientSource {
    chain,   ///< one unit after the other, all alike
    random,  ///< a deep network of random weights
    network, ///< the one that trains now
    zigzag   ///< the path of descent in a stretched valley
};

/// What the Gradients view shows.
struct GradientsView {
    GradientSource source = GradientSource::random;
    // The random network; its function is the session's.
    int layers = 20;
    int width = 64;
    Initializer initializer = Initializer::xavier;
    double gain = 1.0;
    double biasDeviation = 0.0;
    std::uint64_t seed = 0;
    bool skip = false;
    bool unitVariance = false;
    // The chain of units.
    int units = 10;
    double weight = 1.0;
    double bias = 0.0;
    double x = 0.5;
    int layer = 0; ///< layer or unit whose numbers are kept in sight, from 1; 0 = none

    static constexpr int kMostUnits = 40;
    static constexpr double kLargestGain = 100.0;
    static constexpr double kLargestNumber = 100.0; ///< of weight, bias and input of the chain

    bool operator==(const GradientsView&) const = default;
};

/// The pages of the Approximation view.
enum class ApproximationPage { oneInput, maxout, depth };
/// How the units of a sum are found.
enum class FitWay { byHand, solved, trained };
/// Where the units of a solved sum stand.
enum class Knots { even, error };

/// What the Approximation view shows.
struct ApproximationView {
    ApproximationPage page = ApproximationPage::oneInput;
    Target target;
    int units = 8;
    FitWay way = FitWay::solved;
    Knots knots = Knots::even;
    double goal = 0.25; ///< largest error that counts as a success
    /// As set by hand; empty: the staircase of the target (see staircase()).
    std::vector<HandUnit> hand;
    double handOffset = 0.0; ///< of units set by hand
    int selected = 1;        ///< unit, from 1
    int epochs = 3000;       ///< of the trained sum
    double rate = 0.02;      ///< of the trained sum
    int pieces = 4;          ///< of a maxout
    TargetKind maxoutTarget = TargetKind::square;
    bool concave = false; ///< that target upside down
    bool pair = false;    ///< the difference of two maxouts
    double probe = 0.62;  ///< x of the sample whose gradient is shown
    int layers = 5;       ///< of the tent network
    bool random = false;  ///< a random network instead of the tents
    int draw = 1;         ///< first seed of the random networks

    static constexpr double kSmallestGoal = 1e-4;
    static constexpr double kLargestGoal = 10.0;
    static constexpr int kMostEpochs = 20000;
    static constexpr double kSmallestRate = 1e-4;
    static constexpr double kLargestRate = 1.0;
    static constexpr int kMostLayers = 10;
    static constexpr int kMostDraws = 1000000;

    bool operator==(const ApproximationView&) const = default;
};

/// Trained parameters that belong to a session's network (see LayerShape for the layout).
struct SavedWeights {
    Eigen::ArrayXd compared; ///< of the network that is compared with; may be empty
    Eigen::ArrayXd chosen;   ///< of the network with the chosen activations
    /// How their training went on so far; without, it starts at epoch 0 with these weights.
    std::optional<Course> comparedCourse = std::nullopt;
    std::optional<Course> chosenCourse = std::nullopt;
};

/// The whole state that a person can change, as one comparable value: what is saved, undone, sent
/// to the training thread and shown. Large parts are shared and never modified.
struct Session {
    View view = View::curves;
    std::uint64_t seed = 1;
    double epochsPerSecond = 60.0; ///< kFullSpeed = as fast as the processor can
    CurveView curves;
    GalleryFilter gallery;
    ClassifierView classifier;
    FeaturesView features;
    ZigZagView zigzag;
    GradientsView gradients;
    ApproximationView approximation;
    TrainingConfig training;
    std::shared_ptr<const SavedWeights> weights; ///< null: initial weights of the seed
    /// What a session file held that this program does not understand, as JSON text in the file's
    /// shape; kept so that saving loses nothing. Empty: nothing.
    std::string foreign;

    static constexpr double kFullSpeed = 0.0;
    static constexpr std::uint64_t kLargestSeed = 2147483647;

    /// The activation that the picker and the curves show: the one of the first hidden layer.
    const Activation& activation() const { return training.activations.front(); }

    bool operator==(const Session&) const = default;
};

/// The same task for the network that is compared with: its activation in every hidden layer.
TrainingConfig comparedTask(const Session& session);

/// Whether the networks of the one session cannot go on in the other: they start again.
bool startsAgain(const Session& before, const Session& session);

/// What the maps of this session's data show.
numeric::Rectangle shownMap(const Session& session, const DataSet& data);

/// Other data are shown where they are: forgets a part of the plane that was chosen for `before`.
void dropStaleMap(const Session& before, Session& session);

/// Forgets saved weights that belong to another task or shape than `session` now has.
void dropStaleWeights(const Session& before, Session& session);

/// Forgets frozen parts that the network does not have any more.
void dropStaleParts(Session& session);

/// Checks what no single setting can: that the plot's ranges have a width, that the list of
/// activations fits the layers, saved weights and frozen parts fit the network, and own samples are
/// there. Throws UsageError.
void validate(const Session& session);

} // namespace actiscope

#pragma once

#include "core/lesson/lesson_setting.h"
#include "core/run/restore.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

struct LessonStep;
struct ProofResult;
class RaceCache;

/// One thing that a person does in a step, as the step's script writes it:
///   "set KEY=VALUE"    chooses a value (see LessonSetting for the keys)
///   "drag KEY=VALUE"   moves a number there, through values between
///   "weight PANE PLACE=VALUE"   moves one weight of "chosen" or "compared", by its place from 0
///   "train N"          trains N epochs more; "train" alone as far as the step says
///   "reset"            starts training anew
struct ScriptAction {
    enum class Kind { set, drag, weight, train, reset };

    Kind kind = Kind::set;
    std::string text;                                   ///< as it was written
    LessonSetting setting;                              ///< of set and drag
    std::string value;                                  ///< of set
    double number = 0.0;                                ///< of drag and weight: where to
    std::optional<std::uint64_t> epochs = std::nullopt; ///< of train
    Pane pane = Pane::chosen;                           ///< of weight
    Eigen::Index place = 0;                             ///< of weight, in the parameter vector
};

/// Throws UsageError that says what is allowed.
ScriptAction scriptAction(std::string_view text);

/// What the numbers of a step were at one moment of its script.
struct ScriptMoment {
    std::string after; ///< the action; empty at the start
    std::vector<ProofResult> results;
};

/// Both networks of a step's scene and the scene itself, as a person changes them; without a
/// window.
class StepWalk {
public:
    /// Throws UsageError for a scene that no network can have.
    explicit StepWalk(const LessonStep& step);

    /// Trains both as far as the step says.
    void trainAsSaid();
    /// Does it, and calls `look` at moments in between of a drag and at the end.
    void act(const ScriptAction& action, const std::function<void()>& look);
    /// The numbers of the step now. Those that read networks are NaN without samples.
    std::vector<ProofResult> results(RaceCache& races);
    /// With the weights and the course of now.
    Session session() const;

private:
    struct Run {
        Pane pane;
        std::optional<Trainer<float>> trainer;
    };

    bool hasNetworks() const { return m_runs.front().trainer.has_value(); }
    bool isTrainedAsSaid();
    void trainEpochs(std::uint64_t epochs);
    void restart();
    void changeTo(const LessonSetting& setting, std::string_view value);
    void drag(const ScriptAction& action, const std::function<void()>& look);

    const LessonStep& m_step;
    Session m_session;
    std::vector<Run> m_runs; ///< compared, chosen
};

/// The numbers of the step at the start and after each action.
std::vector<ScriptMoment> runScript(const LessonStep& step, RaceCache& races);

} // namespace actiscope

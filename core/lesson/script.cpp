#include "core/lesson/script.h"

#include "core/errors.h"
#include "core/lesson/lesson.h"
#include "core/numeric/flush_denormals.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace actiscope {
namespace {

constexpr std::string_view kAllowed =
    R"("set KEY=VALUE", "drag KEY=NUMBER", "weight chosen|compared PLACE=NUMBER", "train", )"
    R"("train EPOCHS" or "reset")";

[[noreturn]] void refuse(std::string_view text) {
    throw UsageError("action " + quoted(text) + ": must be " + std::string(kAllowed));
}

/// What stands on the two sides of the first character of that kind.
std::pair<std::string_view, std::string_view> cut(std::string_view text, char at) {
    const std::size_t place = text.find(at);
    return place == std::string_view::npos
               ? std::pair(text, std::string_view())
               : std::pair(text.substr(0, place), text.substr(place + 1));
}

double numberIn(std::string_view value, std::string_view text) {
    const std::optional<double> number = text::parseNumber(value);
    if (!number) {
        refuse(text);
    }
    return *number;
}

void readWeight(ScriptAction& action, std::string_view rest) {
    const auto [pane, edge] = cut(rest, ' ');
    const auto [place, value] = cut(edge, '=');
    const auto index = text::parseInteger(place);
    if ((pane != "chosen" && pane != "compared") || !index || *index < 0) {
        refuse(action.text);
    }
    action.kind = ScriptAction::Kind::weight;
    action.pane = pane == "chosen" ? Pane::chosen : Pane::compared;
    action.place = static_cast<Eigen::Index>(*index);
    action.number = numberIn(value, action.text);
}

void readTraining(ScriptAction& action, std::string_view rest) {
    constexpr std::int64_t kMostEpochs = 100000;
    action.kind = ScriptAction::Kind::train;
    if (rest.empty()) {
        return;
    }
    const auto epochs = text::parseInteger(rest);
    if (!epochs || *epochs < 1 || *epochs > kMostEpochs) {
        refuse(action.text);
    }
    action.epochs = static_cast<std::uint64_t>(*epochs);
}

Trainer<float> trainerOf(const Session& session, Pane pane) {
    return restoreTrainer<float>(startOf(session, pane));
}

} // namespace

ScriptAction scriptAction(std::string_view text) {
    ScriptAction action;
    action.text = std::string(text);
    const auto [verb, rest] = cut(text, ' ');
    if (verb == "set" || verb == "drag") {
        const auto [key, value] = cut(rest, '=');
        if (key.size() == rest.size()) {
            refuse(text);
        }
        action.kind = verb == "set" ? ScriptAction::Kind::set : ScriptAction::Kind::drag;
        action.setting = lessonSetting(key);
        action.value = std::string(value);
        if (verb == "drag") {
            action.number = numberIn(value, text);
        }
    } else if (verb == "weight") {
        readWeight(action, rest);
    } else if (verb == "train") {
        readTraining(action, rest);
    } else if (text == "reset") {
        action.kind = ScriptAction::Kind::reset;
    } else {
        refuse(text);
    }
    return action;
}

StepWalk::StepWalk(const LessonStep& step)
    : m_step(step), m_session(step.scene), m_runs{{Pane::compared, {}}, {Pane::chosen, {}}} {
    restart();
}

/// A task without samples, such as points of one's own that are not there, has no networks.
void StepWalk::restart() {
    if (samplesOf(m_session)->size() == 0) {
        return;
    }
    for (Run& run : m_runs) {
        run.trainer.emplace(trainerOf(m_session, run.pane));
    }
}

void StepWalk::trainEpochs(std::uint64_t epochs) {
    const numeric::FlushDenormals flush; // as the training threads do
    for (Run& run : m_runs) {
        for (std::uint64_t i = 0; i < epochs && run.trainer && !run.trainer->divergence(); ++i) {
            run.trainer->trainEpoch();
        }
    }
}

bool StepWalk::isTrainedAsSaid() {
    Trainer<float>& chosen = *m_runs.back().trainer;
    return chosen.divergence() || chosen.epoch() >= m_step.train.epochs ||
           (m_step.train.accuracy > 0.0 && chosen.evaluate().score() >= m_step.train.accuracy);
}

void StepWalk::trainAsSaid() {
    while (hasNetworks() && !isTrainedAsSaid()) {
        trainEpochs(1);
    }
}

void StepWalk::changeTo(const LessonSetting& setting, std::string_view value) {
    const Session before = m_session;
    change(m_session, setting, value);
    if (startsAgain(before, m_session) || !hasNetworks()) {
        restart();
        return;
    }
    for (Run& run : m_runs) {
        run.trainer->update(taskOf(m_session, run.pane));
    }
}

void StepWalk::drag(const ScriptAction& action, const std::function<void()>& look) {
    constexpr int kSteps = 4;
    const std::optional<SettingValue> now = valueOf(action.setting, m_session);
    const std::optional<double> from = now ? numberOf(*now) : std::nullopt;
    if (!from) {
        throw UsageError("action " + quoted(action.text) + ": " + action.setting.name() +
                         " is no number here; set it instead");
    }
    const bool isWhole = std::holds_alternative<std::int64_t>(*now);
    for (int i = 1; i <= kSteps; ++i) {
        const double between = *from + (action.number - *from) * i / kSteps;
        const double value = i == kSteps ? action.number : between;
        changeTo(action.setting, text::toText(isWhole ? std::round(value) : value));
        if (i < kSteps) {
            look();
        }
    }
}

void StepWalk::act(const ScriptAction& action, const std::function<void()>& look) {
    switch (action.kind) {
    case ScriptAction::Kind::set:
        changeTo(action.setting, action.value);
        break;
    case ScriptAction::Kind::drag:
        drag(action, look);
        break;
    case ScriptAction::Kind::weight: {
        Run& run = m_runs[action.pane == Pane::compared ? 0 : 1];
        if (!run.trainer || action.place >= run.trainer->network().parameters.size()) {
            throw UsageError("action " + quoted(action.text) + ": there is no such weight");
        }
        run.trainer->setParameter(action.place, action.number);
        break;
    }
    case ScriptAction::Kind::train:
        if (action.epochs) {
            trainEpochs(*action.epochs);
        } else {
            trainAsSaid();
        }
        break;
    case ScriptAction::Kind::reset:
        restart();
        break;
    }
    look();
}

std::vector<ProofResult> StepWalk::results(RaceCache& races) {
    Observation observation;
    observation.epsilon = m_session.curves.epsilon;
    std::vector<TrainingSnapshot> snapshots;
    for (Run& run : m_runs) {
        if (run.trainer) {
            snapshots.push_back(observe(*run.trainer, observation));
        }
    }
    const std::atomic<bool> stop{false};
    const MeasureContext context{m_session, hasNetworks() ? &snapshots.front() : nullptr,
                                 hasNetworks() ? &snapshots.back() : nullptr, races, stop};
    std::vector<ProofResult> results;
    for (const Proof& proof : m_step.proofs) {
        results.push_back(resultOf(proof, context));
    }
    return results;
}

Session StepWalk::session() const {
    Session now = m_session;
    if (hasNetworks()) {
        const Trainer<float>& compared = *m_runs.front().trainer;
        const Trainer<float>& chosen = *m_runs.back().trainer;
        now.weights = std::make_shared<const SavedWeights>(SavedWeights{
            compared.network().parameters.cast<double>(),
            chosen.network().parameters.cast<double>(), compared.course(), chosen.course()});
    }
    return now;
}

std::vector<ScriptMoment> runScript(const LessonStep& step, RaceCache& races) {
    StepWalk walk(step);
    std::vector<ScriptMoment> moments;
    std::string after;
    const auto look = [&] { moments.push_back({after, walk.results(races)}); };
    look();
    for (const ScriptAction& action : step.script) {
        after = action.text;
        walk.act(action, look);
    }
    return moments;
}

} // namespace actiscope

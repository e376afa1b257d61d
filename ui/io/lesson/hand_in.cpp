#include "ui/io/lesson/hand_in.h"

#include "core/errors.h"
#include "core/text/number_text.h"
#include "ui/io/session_json.h"

#include <cmath>

namespace actiscope::ui {
namespace {

/// Settings and numbers that keep the session from the goal, with commas between.
std::string missingIn(const Lesson& challenge, const ChallengeOutcome& outcome) {
    std::string text;
    for (const std::string& name : outcome.broken) {
        text.append(text.empty() ? "" : ", ").append(name).append(" must stay as it was");
    }
    for (std::size_t i = 0; i < outcome.results.size(); ++i) {
        const ProofResult& result = outcome.results[i];
        if (result.holds()) {
            continue;
        }
        text.append(text.empty() ? "" : ", ")
            .append(challenge.steps.front().proofs[i].label.english)
            .append(" is ")
            .append(text::toText(result.value))
            .append(", goal ")
            .append(result.expected.text());
    }
    return text;
}

ChallengeOutcome doneOutcome(const Lesson& challenge, const Session& session) {
    RaceCache races;
    ChallengeOutcome outcome = outcomeOf(challenge, session, races);
    if (!outcome.isDone()) {
        throw InputError("challenge " + challenge.id +
                         " is not done: " + missingIn(challenge, outcome));
    }
    return outcome;
}

/// Another processor may round a little differently.
bool isSameScore(double a, double b) {
    constexpr double kRounding = 1e-3;
    return std::fabs(a - b) <= kRounding * std::fmax(std::fabs(a), std::fabs(b));
}

} // namespace

std::string handInText(const Session& session) {
    Session counted;
    counted.seed = session.seed;
    counted.training = session.training;
    counted.features = session.features;
    counted.zigzag = session.zigzag;
    counted.gradients = session.gradients;
    counted.approximation = session.approximation;
    counted.weights = session.weights;
    // As it is after a file: the code of the window and that of the saved session are the same.
    return sessionToJson(sessionFromJson(sessionToJson(counted))).toStdString();
}

ChallengeLine handInLine(const Lesson& challenge, const Session& session) {
    const ChallengeOutcome outcome = doneOutcome(challenge, session);
    return challengeLine(challenge.id, outcome.score, handInText(session));
}

std::string verifiedText(const ChallengeLine& line, const Lesson& challenge,
                         const Session& session) {
    const ChallengeOutcome outcome = doneOutcome(challenge, session);
    if (!isSameScore(outcome.score, line.score)) {
        throw InputError("the line says score " + text::toText(line.score) +
                         ", but the session has " + text::toText(outcome.score));
    }
    const std::string code = challengeLine(line.id, line.score, handInText(session)).code;
    if (code != line.code) {
        throw InputError("the line has code " + line.code + ", but this session has " + code +
                         ": it is another session than the one that was handed in");
    }
    return "holds: " + challenge.id + ", score " + text::toText(line.score);
}

} // namespace actiscope::ui

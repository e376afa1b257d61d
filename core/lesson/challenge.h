#pragma once

#include "core/lesson/lesson.h"

#include <string>
#include <string_view>
#include <vector>

namespace actiscope {

/// A challenge is a lesson of this chapter: one step whose judged numbers are the goal and the
/// budget, and whose live number is the score.
inline constexpr std::string_view kChallengeChapter = "challenges";

inline bool isChallenge(const Lesson& lesson) {
    return lesson.chapter == kChallengeChapter;
}

/// Precondition: isChallenge(challenge), as for all that follows. Its number that is live.
std::size_t scoreProof(const Lesson& challenge);

/// What the session changes although the challenge fixes it: settings by their names, and "samples"
/// for the data set, which is always fixed (its seed only if "seed" is). Empty: nothing.
std::vector<std::string> brokenRules(const Lesson& challenge, const Session& session);

/// How a session does in a challenge.
struct ChallengeOutcome {
    std::vector<ProofResult> results; ///< one per number of the step
    std::vector<std::string> broken;  ///< see brokenRules()
    double score = 0.0;

    bool isDone() const;
};

/// Measures the session as it was saved, with its weights; trains nothing. Throws UsageError for a
/// session that no network can have.
ChallengeOutcome outcomeOf(const Lesson& challenge, const Session& session, RaceCache& races);

/// The session after the challenge's solution.
Session solvedScene(const Lesson& challenge);

/// What is handed in: "actiscope-challenge ID score=S code=XXXX-XXXX".
struct ChallengeLine {
    std::string id;
    double score = 0.0;
    std::string code;

    std::string text() const;
};

/// With the code of that session (as text; see handInText() in ui/io/lesson).
ChallengeLine challengeLine(std::string_view id, double score, std::string_view sessionText);

/// Throws UsageError that says how such a line looks.
ChallengeLine readChallengeLine(std::string_view text);

} // namespace actiscope

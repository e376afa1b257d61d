#include "core/lesson/challenge.h"

#include "core/errors.h"
#include "core/text/nearest.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace actiscope {
namespace {

constexpr std::string_view kWord = "actiscope-challenge";
constexpr std::string_view kScore = "score=";
constexpr std::string_view kCode = "code=";

bool isSame(const DataSet& a, const DataSet& b) {
    return a.size() == b.size() && a.task == b.task && (a.x1 == b.x1).all() &&
           (a.x2 == b.x2).all() && (a.target == b.target).all();
}

/// Own samples count only where they are the data set; then by value.
bool isSame(const DataConfig& a, const DataConfig& b) {
    DataConfig left = a;
    DataConfig right = b;
    left.own = right.own = nullptr;
    left.ownOrigin = right.ownOrigin = 0;
    if (!(left == right)) {
        return false;
    }
    return a.kind != DataKind::own ||
           (a.own && b.own ? isSame(*a.own, *b.own) : a.own == nullptr && b.own == nullptr);
}

/// Six digits: the line is for people, too, and is read back as it was written.
std::string scoreText(double score) {
    constexpr int kDigits = 6;
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), score,
                                   std::chars_format::general, kDigits);
    return {buffer.data(), end.ptr};
}

/// FNV-1a (Fowler, Noll, Vo), folded to 32 bits: against slips and copied lines, no secret.
std::uint32_t digest(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::string codeOf(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::uint32_t rest = digest(text);
    std::string code;
    for (int i = 0; i < 8; ++i) {
        if (i == 4) {
            code += '-';
        }
        code += kDigits[rest >> 28];
        rest <<= 4;
    }
    return code;
}

std::vector<std::string_view> wordsOf(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(kSpace); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(kSpace, end);
    }
    return words;
}

} // namespace

std::size_t scoreProof(const Lesson& challenge) {
    const std::vector<Proof>& proofs = challenge.steps.front().proofs;
    return static_cast<std::size_t>(std::ranges::find(proofs, true, &Proof::live) - proofs.begin());
}

std::vector<std::string> brokenRules(const Lesson& challenge, const Session& session) {
    const Session& scene = challenge.steps.front().scene;
    std::vector<std::string> broken;
    for (const LessonSetting& setting : challenge.fixed) {
        if (valueOf(setting, scene) != valueOf(setting, session)) {
            broken.push_back(setting.name());
        }
    }
    if (!isSame(scene.training.data, session.training.data)) {
        broken.emplace_back("samples");
    }
    return broken;
}

bool ChallengeOutcome::isDone() const {
    return broken.empty() && std::ranges::all_of(results, &ProofResult::holds);
}

ChallengeOutcome outcomeOf(const Lesson& challenge, const Session& session, RaceCache& races) {
    LessonStep step = challenge.steps.front();
    step.scene = session;
    StepWalk walk(step);
    ChallengeOutcome outcome;
    outcome.results = walk.results(races);
    outcome.broken = brokenRules(challenge, session);
    outcome.score = outcome.results[scoreProof(challenge)].value;
    return outcome;
}

Session solvedScene(const Lesson& challenge) {
    StepWalk walk(challenge.steps.front());
    for (const ScriptAction& action : challenge.solution) {
        walk.act(action, [] {});
    }
    return walk.session();
}

std::string ChallengeLine::text() const {
    std::string line(kWord);
    line.append(" ").append(id).append(" ").append(kScore).append(scoreText(score));
    return line.append(" ").append(kCode).append(code);
}

ChallengeLine challengeLine(std::string_view id, double score, std::string_view sessionText) {
    std::string all(id);
    all.append("\n").append(scoreText(score)).append("\n").append(sessionText);
    return {std::string(id), score, codeOf(all)};
}

ChallengeLine readChallengeLine(std::string_view text) {
    const std::vector<std::string_view> words = wordsOf(text);
    const bool hasShape = words.size() == 4 && words[0] == kWord && words[2].starts_with(kScore) &&
                          words[3].starts_with(kCode);
    const auto score = hasShape ? text::parseNumber(words[2].substr(kScore.size())) : std::nullopt;
    if (!score) {
        throw UsageError("the line " + quoted(text) + " is none that the program writes; it must " +
                         "be \"actiscope-challenge ID score=NUMBER code=XXXX-XXXX\"");
    }
    return {std::string(words[1]), *score, std::string(words[3].substr(kCode.size()))};
}

} // namespace actiscope

#pragma once

#include <QString>

#include <optional>
#include <string>

class QSettings;

namespace actiscope::ui {

/// Which challenges a person has done, each with the score of the last time that it was done anew.
class ChallengeMemory {
public:
    /// `memory` may be null: then nothing outlives the window.
    explicit ChallengeMemory(QSettings* memory) : m_memory(memory) {}

    std::optional<double> scoreOf(const std::string& id) const;
    void keep(const std::string& id, double score);

private:
    QSettings* m_memory;
};

} // namespace actiscope::ui

#include "ui/lessons/challenge_memory.h"

#include "ui/io/qstring.h"

#include <QSettings>

namespace actiscope::ui {
namespace {

QString keyOf(const std::string& id) {
    return QStringLiteral("challenges/") + toQString(id);
}

} // namespace

std::optional<double> ChallengeMemory::scoreOf(const std::string& id) const {
    if (m_memory == nullptr) {
        return std::nullopt;
    }
    bool isNumber = false;
    const double score = m_memory->value(keyOf(id)).toDouble(&isNumber);
    return isNumber ? std::optional(score) : std::nullopt;
}

void ChallengeMemory::keep(const std::string& id, double score) {
    if (m_memory != nullptr) {
        m_memory->setValue(keyOf(id), score);
    }
}

} // namespace actiscope::ui

#pragma once

#include <QElapsedTimer>

namespace actiscope::ui {

/// Lets through what follows a running network so many times a second, and everything while it
/// rests: words and charts need no sixty frames.
class Pace {
public:
    explicit Pace(qint64 milliseconds) : m_pause(milliseconds) {}

    bool isDue(bool resting) {
        if (!resting && m_since.isValid() && !m_since.hasExpired(m_pause)) {
            return false;
        }
        m_since.start();
        return true;
    }

private:
    qint64 m_pause;
    QElapsedTimer m_since;
};

} // namespace actiscope::ui

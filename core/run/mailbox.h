#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace actiscope {

/// A mailbox of one between two threads: the newest letter replaces an unread one. The mutex covers
/// only a move.
template <class Letter>
class Mailbox {
public:
    /// Puts the letter in. Returns whether the box was empty, that is, whether the reader needs a
    /// ring.
    bool put(Letter letter) {
        // The letter that is replaced dies outside the lock.
        std::optional<Letter> old;
        const std::scoped_lock lock(m_mutex);
        old = std::exchange(m_letter, std::optional<Letter>(std::move(letter)));
        return !old.has_value();
    }

    std::optional<Letter> take() {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_letter, std::nullopt);
    }

    bool empty() const {
        const std::scoped_lock lock(m_mutex);
        return !m_letter.has_value();
    }

private:
    mutable std::mutex m_mutex;
    std::optional<Letter> m_letter;
};

} // namespace actiscope

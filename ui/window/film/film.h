#pragma once

#include "core/session/session.h"
#include "ui/window/files/making.h"

#include <QSize>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace actiscope::ui {

struct Look;

/// The timeline of a session as moving pictures.
struct Film {
    View view = View::classifier;
    std::uint64_t firstEpoch = 0;
    std::uint64_t lastEpoch = 200;
    double seconds = 8.0; ///< from the first epoch to the last, which stays for a moment longer
    QSize size{1280, 720};

    static constexpr int kPicturesPerSecond = 20;
    static constexpr double kMostSeconds = 120.0;
};

/// The epoch of each picture: equal steps from the first to the last, both included. Fewer pictures
/// where there are fewer epochs; each then stays longer.
std::vector<std::uint64_t> filmEpochs(const Film& film);

/// Trains the session's networks anew, once for the whole course that each picture shows with its
/// epoch in it, and once more for the pictures; writes an animated GIF for a path that ends in
/// .gif, else a folder with the pictures as 0001.png, …, which must be new or empty. Needs an
/// application. Throws UsageError for another ending, InputError when something cannot be written
/// or there are no samples.
std::unique_ptr<Making> makeFilm(const Session& session, const Film& film, const QString& path,
                                 const Look& look);

} // namespace actiscope::ui

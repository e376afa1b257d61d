#pragma once

#include "core/session/session.h"

#include <QSize>
#include <QString>

#include <cstdint>
#include <functional>
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

/// A film in the making, picture by picture, so that whoever waits for it can show how far it is
/// and end it. Trains the session's networks anew and writes an animated GIF for a path that ends
/// in .gif, else a folder with the pictures as 0001.png, …, which must be new or empty. A film that
/// dies unfinished leaves nothing behind. Needs an application.
class FilmMaking {
public:
    /// Throws UsageError for another ending, InputError when something cannot be written or there
    /// are no samples.
    FilmMaking(const Session& session, const Film& film, const QString& path, const Look& look);
    ~FilmMaking();

    std::size_t pictures() const;
    std::size_t finished() const;
    /// Does a little more, at most one picture. False when the film is written: there is nothing
    /// left to do. Throws InputError.
    bool next();
    /// Ends the film with the pictures it has by now. False if there are none: nothing is written.
    bool finishEarly();

private:
    class Work;
    class Gif;
    class Folder;
    std::unique_ptr<Work> m_work;
};

/// Called after each picture; the film ends with that one when it says false.
using FilmProgress = std::function<bool(std::size_t finished, std::size_t all)>;

/// The whole of a FilmMaking. Returns how many pictures the film holds.
std::size_t writeFilm(const Session& session, const Film& film, const QString& path,
                      const Look& look, const FilmProgress& progress);

} // namespace actiscope::ui

#include "ui/window/film/film.h"

#include "core/errors.h"
#include "core/run/paired_training.h"
#include "ui/look/look.h"
#include "ui/plot/window_thread.h"
#include "ui/window/figure.h"
#include "ui/window/film/gif_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>
#include <utility>

namespace actiscope::ui {
namespace {

constexpr int kLastHundredths = 150;

/// Of one picture, so that the film lasts as long as it should.
int hundredthsOf(const Film& film, std::size_t pictures) {
    const double each = 100.0 * film.seconds / static_cast<double>(pictures);
    return std::max(2, static_cast<int>(std::lround(each)));
}

/// Removes what it has written unless told that all is well.
class PictureFolder {
public:
    explicit PictureFolder(const QString& path) : m_folder(path), m_isNew(!m_folder.exists()) {
        if (!m_folder.mkpath(QStringLiteral(".")) || !m_folder.isEmpty()) {
            throw InputError(path.toStdString() +
                             ": the folder for the pictures must be new or empty");
        }
    }
    ~PictureFolder() {
        for (const QString& name : m_names) {
            m_folder.remove(name);
        }
        if (m_isNew && !m_finished) {
            m_folder.rmdir(m_folder.absolutePath());
        }
    }
    PictureFolder(const PictureFolder&) = delete;
    PictureFolder& operator=(const PictureFolder&) = delete;

    void add(const QImage& picture) {
        const QString name =
            QStringLiteral("%1.png").arg(m_names.size() + 1, 4, 10, QLatin1Char('0'));
        m_names.append(name);
        if (!picture.save(m_folder.filePath(name), "PNG")) {
            throw InputError(m_folder.filePath(name).toStdString() + ": cannot be written");
        }
    }
    void finish() {
        m_names.clear();
        m_finished = true;
    }

private:
    QDir m_folder;
    bool m_isNew;
    bool m_finished = false;
    QStringList m_names;
};

} // namespace

std::vector<std::uint64_t> filmEpochs(const Film& film) {
    const std::uint64_t steps = film.lastEpoch - film.firstEpoch;
    const auto wanted = static_cast<std::uint64_t>(
        std::max(1.0, std::round(film.seconds * Film::kPicturesPerSecond)));
    const std::uint64_t pictures = std::min(wanted, steps + 1);
    std::vector<std::uint64_t> epochs;
    for (std::uint64_t i = 0; i < pictures; ++i) {
        const double share =
            pictures > 1 ? static_cast<double>(i) / static_cast<double>(pictures - 1) : 1.0;
        epochs.push_back(film.firstEpoch + static_cast<std::uint64_t>(
                                               std::llround(share * static_cast<double>(steps))));
    }
    return epochs;
}

namespace {

/// What both kinds of film have in common: the epochs, and the networks on their way.
class FilmWork : public Making {
public:
    FilmWork(const Session& session, const Film& film, const Look& look)
        : m_film(film),
          m_look(look),
          m_epochs(filmEpochs(film)),
          m_ahead(std::in_place, session),
          m_training(session) {}

    Progress progress() const override { return {m_trained + m_finished, 2 * m_epochs.size()}; }
    bool next(const std::stop_token& stop) override {
        if (m_trained < m_epochs.size()) {
            trainAhead(stop);
            return true;
        }
        if (m_finished < m_epochs.size()) {
            add(pictureOf(sceneAt(m_training, m_epochs[m_finished], stop), stop));
            ++m_finished;
            return true;
        }
        finish();
        return false;
    }
    bool finishEarly() override {
        if (m_finished == 0) {
            return false;
        }
        finish();
        return true;
    }

protected:
    const Film& film() const { return m_film; }
    std::size_t pictures() const { return m_epochs.size(); }
    bool isLast() const { return m_finished + 1 == m_epochs.size(); }
    /// Beginning, middle and end.
    std::vector<QImage> likeness(const std::stop_token& stop) const {
        std::vector<QImage> images;
        for (const Session& scene : m_samples) {
            images.push_back(pictureOf(scene, stop));
        }
        return images;
    }
    virtual void begin(const std::stop_token&) {}
    virtual void add(const QImage& picture) = 0;
    virtual void finish() = 0;

private:
    /// The networks in that epoch. Throws Interrupted.
    Session sceneAt(PairedTraining& training, std::uint64_t epoch,
                    const std::stop_token& stop) const {
        std::atomic<bool> stopped{false};
        const std::stop_callback onStop(stop, [&stopped] { stopped = true; });
        training.trainTo(epoch, stopped);
        if (stopped) {
            throw Interrupted();
        }
        return training.session();
    }
    void trainAhead(const std::stop_token& stop) {
        constexpr std::size_t kSamples = 3;
        Session scene = sceneAt(*m_ahead, m_epochs[m_trained], stop);
        while (m_samples.size() < kSamples &&
               m_trained == m_samples.size() * (m_epochs.size() - 1) / (kSamples - 1)) {
            m_samples.push_back(scene);
        }
        if (++m_trained == m_epochs.size()) {
            m_whole = scene.weights;
            m_ahead.reset();
            begin(stop);
            m_samples.clear();
        }
    }
    /// With the whole course, so that its chart stands still and only the epoch moves.
    QImage pictureOf(Session scene, const std::stop_token& stop) const {
        auto saved = std::make_shared<SavedWeights>(*scene.weights);
        saved->comparedCourse->history = m_whole->comparedCourse->history;
        saved->chosenCourse->history = m_whole->chosenCourse->history;
        scene.weights = std::move(saved);
        return figureImage(scene, m_film.view, m_film.size, m_look, 1, {{}, stop});
    }

    Film m_film;
    Look m_look;
    std::vector<std::uint64_t> m_epochs;
    std::optional<PairedTraining> m_ahead; ///< of the film
    PairedTraining m_training;
    std::vector<Session> m_samples;
    std::shared_ptr<const SavedWeights> m_whole; ///< at the end
    std::size_t m_trained = 0;
    std::size_t m_finished = 0;
};

class GifFilm : public FilmWork {
public:
    GifFilm(const Session& session, const Film& film, const QString& path, const Look& look)
        : FilmWork(session, film, look), m_path(path) {}

protected:
    void begin(const std::stop_token& stop) override {
        m_file.emplace(m_path, film().size, likeness(stop));
    }
    void add(const QImage& picture) override {
        m_file->add(picture, isLast() ? kLastHundredths : hundredthsOf(film(), pictures()));
    }
    void finish() override { m_file->close(); }

private:
    QString m_path;
    std::optional<GifFile> m_file;
};

class FolderFilm : public FilmWork {
public:
    FolderFilm(const Session& session, const Film& film, const QString& path, const Look& look)
        : FilmWork(session, film, look), m_folder(path) {}

protected:
    void add(const QImage& picture) override { m_folder.add(picture); }
    void finish() override { m_folder.finish(); }

private:
    PictureFolder m_folder;
};

} // namespace

std::unique_ptr<Making> makeFilm(const Session& session, const Film& film, const QString& path,
                                 const Look& look) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("gif")) {
        return std::make_unique<GifFilm>(session, film, path, look);
    }
    if (ending.isEmpty()) {
        return std::make_unique<FolderFilm>(session, film, path, look);
    }
    throw UsageError("cannot write '" + path.toStdString() +
                     "': the name must end in .gif, or have no ending for a folder of PNG "
                     "pictures");
}

} // namespace actiscope::ui

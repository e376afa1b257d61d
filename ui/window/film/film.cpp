#include "ui/window/film/film.h"

#include "core/errors.h"
#include "core/run/paired_training.h"
#include "ui/look/look.h"
#include "ui/window/figure.h"
#include "ui/window/film/gif_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <optional>

namespace actiscope::ui {
namespace {

const std::atomic<bool> kGoOn{false};
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

/// What both kinds of film have in common: the epochs, and the networks on their way.
class FilmMaking::Work {
public:
    Work(const Session& session, const Film& film, const Look& look)
        : m_session(session),
          m_film(film),
          m_look(look),
          m_epochs(filmEpochs(film)),
          m_training(session) {}
    virtual ~Work() = default;

    std::size_t pictures() const { return m_epochs.size(); }
    std::size_t finished() const { return m_finished; }
    virtual bool next() = 0;
    virtual bool finishEarly() = 0;

protected:
    const Film& film() const { return m_film; }
    bool isLast() const { return m_finished + 1 == m_epochs.size(); }
    QImage nextPicture() { return pictureOf(m_training, m_finished); }
    /// Of networks of their own, far ahead of the film.
    QImage preview(std::size_t place) {
        if (!m_ahead) {
            m_ahead.emplace(m_session);
        }
        return pictureOf(*m_ahead, place);
    }
    void count() { ++m_finished; }

private:
    QImage pictureOf(PairedTraining& training, std::size_t place) const {
        training.trainTo(m_epochs[place], kGoOn);
        return figureImage(training.session(), m_film.view, m_film.size, m_look, 1);
    }

    Session m_session;
    Film m_film;
    Look m_look;
    std::vector<std::uint64_t> m_epochs;
    PairedTraining m_training;
    std::optional<PairedTraining> m_ahead;
    std::size_t m_finished = 0;
};

/// Beginning, middle and end hold the colours of a film, so they are looked at first.
class FilmMaking::Gif : public Work {
public:
    Gif(const Session& session, const Film& film, const QString& path, const Look& look)
        : Work(session, film, look), m_path(path) {}

    bool next() override {
        constexpr std::size_t kLikeness = 3;
        if (!m_file && m_likeness.size() < kLikeness) {
            m_likeness.push_back(preview(m_likeness.size() * (pictures() - 1) / (kLikeness - 1)));
            return true;
        }
        if (!m_file) {
            m_file.emplace(m_path, film().size, m_likeness);
            m_likeness.clear();
        }
        if (finished() < pictures()) {
            m_file->add(nextPicture(),
                        isLast() ? kLastHundredths : hundredthsOf(film(), pictures()));
            count();
            return true;
        }
        m_file->close();
        return false;
    }

    bool finishEarly() override {
        if (finished() == 0) {
            return false;
        }
        m_file->close();
        return true;
    }

private:
    QString m_path;
    std::vector<QImage> m_likeness;
    std::optional<GifFile> m_file;
};

class FilmMaking::Folder : public Work {
public:
    Folder(const Session& session, const Film& film, const QString& path, const Look& look)
        : Work(session, film, look), m_folder(path) {}

    bool next() override {
        if (finished() < pictures()) {
            m_folder.add(nextPicture());
            count();
            return true;
        }
        m_folder.finish();
        return false;
    }

    bool finishEarly() override {
        if (finished() == 0) {
            return false;
        }
        m_folder.finish();
        return true;
    }

private:
    PictureFolder m_folder;
};

FilmMaking::FilmMaking(const Session& session, const Film& film, const QString& path,
                       const Look& look) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("gif")) {
        m_work = std::make_unique<Gif>(session, film, path, look);
    } else if (ending.isEmpty()) {
        m_work = std::make_unique<Folder>(session, film, path, look);
    } else {
        throw UsageError("cannot write '" + path.toStdString() +
                         "': the name must end in .gif, or have no ending for a folder of PNG "
                         "pictures");
    }
}

FilmMaking::~FilmMaking() = default;

std::size_t FilmMaking::pictures() const {
    return m_work->pictures();
}

std::size_t FilmMaking::finished() const {
    return m_work->finished();
}

bool FilmMaking::next() {
    return m_work->next();
}

bool FilmMaking::finishEarly() {
    return m_work->finishEarly();
}

std::size_t writeFilm(const Session& session, const Film& film, const QString& path,
                      const Look& look, const FilmProgress& progress) {
    FilmMaking making(session, film, path, look);
    std::size_t told = 0;
    while (making.next()) {
        if (making.finished() > told) {
            told = making.finished();
            if (!progress(told, making.pictures()) && told < making.pictures()) {
                making.finishEarly();
                return told;
            }
        }
    }
    return told;
}

} // namespace actiscope::ui

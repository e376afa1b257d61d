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

QImage pictureAt(PairedTraining& training, const Film& film, std::uint64_t epoch,
                 const Look& look) {
    training.trainTo(epoch, kGoOn);
    return figureImage(training.session(), film.view, film.size, look, 1);
}

/// Beginning, middle and end hold the colours of a film.
std::vector<QImage> likenessOf(const Session& session, const Film& film,
                               const std::vector<std::uint64_t>& epochs, const Look& look) {
    PairedTraining training(session);
    std::vector<QImage> pictures;
    for (const std::size_t place : {std::size_t{0}, epochs.size() / 2, epochs.size() - 1}) {
        pictures.push_back(pictureAt(training, film, epochs[place], look));
    }
    return pictures;
}

bool writeGif(const Session& session, const Film& film, const QString& path, const Look& look,
              const FilmProgress& progress) {
    const std::vector<std::uint64_t> epochs = filmEpochs(film);
    GifFile file(path, film.size, likenessOf(session, film, epochs, look));
    PairedTraining training(session);
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        const bool last = i + 1 == epochs.size();
        file.add(pictureAt(training, film, epochs[i], look),
                 last ? kLastHundredths : hundredthsOf(film, epochs.size()));
        if (!progress(i + 1, epochs.size())) {
            return false;
        }
    }
    file.close();
    return true;
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

bool writePictures(const Session& session, const Film& film, const QString& path, const Look& look,
                   const FilmProgress& progress) {
    const std::vector<std::uint64_t> epochs = filmEpochs(film);
    PairedTraining training(session);
    PictureFolder folder(path);
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        folder.add(pictureAt(training, film, epochs[i], look));
        if (!progress(i + 1, epochs.size())) {
            return false;
        }
    }
    folder.finish();
    return true;
}

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

bool writeFilm(const Session& session, const Film& film, const QString& path, const Look& look,
               const FilmProgress& progress) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("gif")) {
        return writeGif(session, film, path, look, progress);
    }
    if (!ending.isEmpty()) {
        throw UsageError("cannot write '" + path.toStdString() +
                         "': the name must end in .gif, or have no ending for a folder of PNG "
                         "pictures");
    }
    return writePictures(session, film, path, look, progress);
}

} // namespace actiscope::ui

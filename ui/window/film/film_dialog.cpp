#include "ui/window/film/film_dialog.h"

#include "ui/controls/choice_box.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>

namespace actiscope::ui {
namespace {

constexpr int kMostEpochs = 1'000'000;
/// Of pictures that are 16:9.
constexpr int kLines[] = {360, 540, 720, 1080};

/// Of the training so far; the usual length where there was none.
int lastEpochOf(const Session& session) {
    if (session.weights && session.weights->chosenCourse) {
        return static_cast<int>(
            std::clamp<std::uint64_t>(session.weights->chosenCourse->epoch, 1, kMostEpochs));
    }
    return static_cast<int>(Film().lastEpoch);
}

void name(QWidget* field, const QString& id, const QString& caption) {
    field->setObjectName(id);
    field->setAccessibleName(QString(caption).remove(QLatin1Char('&')));
}

} // namespace

FilmDialog::FilmDialog(const Session& session, const Look& look, const FileDialogs& dialogs,
                       QWidget* parent)
    : MakingDialog(tr("Film of the training"), dialogs, parent),
      m_session(session),
      m_look(look),
      m_first(new QSpinBox(this)),
      m_last(new QSpinBox(this)),
      m_seconds(new QDoubleSpinBox(this)),
      m_size(new ChoiceBox<QSize>(this)),
      m_folder(new ChoiceBox<bool>(this)) {
    setObjectName(QStringLiteral("film_dialog"));
    m_first->setRange(0, kMostEpochs - 1);
    m_last->setRange(1, kMostEpochs);
    m_last->setValue(lastEpochOf(session));
    m_seconds->setRange(0.1, Film::kMostSeconds);
    m_seconds->setDecimals(1);
    m_seconds->setValue(Film().seconds);
    for (const int lines : kLines) {
        const QSize size(lines * 16 / 9, lines);
        m_size->addChoice({size, QStringLiteral("%1 × %2").arg(size.width()).arg(size.height())});
    }
    m_size->setValue(Film().size);
    m_folder->setChoices({{false, tr("animated GIF")}, {true, tr("folder of PNG pictures")}});
    m_folder->setValue(false);
    buildForm();
    // One epoch at least.
    connect(m_first, &QSpinBox::valueChanged, this,
            [this](int first) { m_last->setMinimum(first + 1); });
    m_look.scale = 1.0; // a film has a size of its own
}

FilmDialog::~FilmDialog() = default;

void FilmDialog::buildForm() {
    auto* layout = new QFormLayout(&form());
    const auto add = [&](QWidget* field, const char* id, const QString& caption) {
        name(field, QLatin1String(id), caption);
        layout->addRow(caption, field);
    };
    add(m_first, "film_first", tr("&From epoch"));
    add(m_last, "film_last", tr("&To epoch"));
    add(m_seconds, "film_seconds", tr("&Seconds"));
    add(m_size, "film_size", tr("Si&ze in pixels"));
    add(m_folder, "film_form", tr("F&orm"));
}

Film FilmDialog::film() const {
    Film film;
    film.firstEpoch = static_cast<std::uint64_t>(m_first->value());
    film.lastEpoch = static_cast<std::uint64_t>(m_last->value());
    film.seconds = m_seconds->value();
    film.size = m_size->value().value_or(film.size);
    return film;
}

QString FilmDialog::askPath() {
    return dialogs().saveFilm(this, m_folder->value().value_or(false));
}

std::unique_ptr<Making> FilmDialog::begin(const QString& path) {
    return makeFilm(m_session, film(), path, m_look);
}

} // namespace actiscope::ui

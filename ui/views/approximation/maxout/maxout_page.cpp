#include "ui/views/approximation/maxout/maxout_page.h"

#include "core/errors.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/row_layout.h"
#include "ui/controls/setting/setting_range.h"
#include "ui/io/qstring.h"
#include "ui/io/shown_number.h"
#include "ui/look/chart_sizes.h"
#include "ui/look/sizes.h"
#include "ui/parts/card.h"
#include "ui/parts/chip.h"
#include "ui/parts/tile.h"
#include "ui/views/approximation/maxout/maxout_chart.h"
#include "ui/views/approximation/painted_chart.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

MaxoutPage::MaxoutPage(SessionStore& store, QWidget* parent)
    : ChartPage(store, new QWidget, chart::kWideColumn, parent),
      m_chart(new MaxoutChart(this)),
      m_worker(
          [](const ApproximationView& key, auto& desk) {
              desk.publish({key, fittedPicture(key), pieceLaw(key)});
          },
          [this] { QMetaObject::invokeMethod(this, &MaxoutPage::receive, Qt::QueuedConnection); },
          // While a slider is dragged there is something to see now and then.
          [](const ApproximationView&, const ApproximationView&) { return false; }) {
    nameProblem("maxout_problem");
    buildBar();
    buildColumn();
    arrange(chartCard(nullptr, m_chart));
    connect(m_chart, &MaxoutChart::probeMoved, this, [this](double x) {
        ChartPage::store().edit("approximation.probe", [x](Session& s) {
            s.approximation.probe = std::clamp(x, -1.0, 1.0);
        });
    });
    connect(m_chart, &MaxoutChart::linesMoved, this, [this](const std::vector<AffinePiece>& lines) {
        ChartPage::store().edit("approximation.lines",
                                [&](Session& s) { s.approximation.lines = lines; });
    });
    connect(m_chart, &MaxoutChart::released, this, [this] { ChartPage::store().closeUndoEntry(); });
}

void MaxoutPage::buildBar() {
    auto* layout = new RowLayout(bar());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGroup);
    m_pieces = new ParameterSlider(
        QStringLiteral("maxout_pieces"), tr("pieces k ="), tr("Number of pieces"),
        settingRange(Section::approximation, "pieces", RealSlider::Scale::whole), bar());
    m_kind = new ChoiceBox<TargetKind>(bar());
    m_kind->setObjectName(QStringLiteral("maxout_target"));
    m_kind->setAccessibleName(tr("Target"));
    m_kind->setChoices({{TargetKind::square, QStringLiteral("x²")},
                        {TargetKind::magnitude, QStringLiteral("|x|")},
                        {TargetKind::sine, QStringLiteral("sin 2x + 0.3x")},
                        {TargetKind::sawtooth, tr("Sawtooth")},
                        {TargetKind::step, tr("Step")},
                        {TargetKind::formula, tr("Typed")},
                        {TargetKind::samples, tr("Drawn or file")}});
    auto* caption = new QLabel(tr("Target"), bar());
    caption->setBuddy(m_kind);
    m_concave = new CheckChip(tr("Upside down"), bar());
    m_concave->setObjectName(QStringLiteral("maxout_concave"));
    m_best = new Chip(tr("Best lines"), bar());
    m_best->setObjectName(QStringLiteral("maxout_best_lines"));
    m_best->setToolTip(tr("Put the lines where the largest error is least"));
    m_pair = new CheckChip(tr("Pair"), bar());
    m_pair->setObjectName(QStringLiteral("maxout_pair"));
    m_pair->setToolTip(tr("The difference of two maxouts"));
    layout->addWidget(m_pieces, 1);
    layout->addWidget(caption, 0);
    layout->addWidget(m_kind, 0);
    layout->addWidget(m_concave, 0);
    layout->addWidget(m_pair, 0);
    layout->addWidget(m_best, 0);
    connect(m_pieces, &ParameterSlider::valueEdited, this, [this](double value) {
        store().edit("approximation.pieces", [value](Session& s) {
            s.approximation.pieces = static_cast<int>(std::lround(value));
            s.approximation.lines.clear(); // they were for another number
        });
    });
    connect(m_pieces, &ParameterSlider::released, this, [this] { store().closeUndoEntry(); });
    m_kind->whenPicked(this, [this](TargetKind kind) {
        store().edit({}, [kind](Session& s) {
            s.approximation.maxoutTarget = kind;
            s.approximation.lines.clear();
        });
    });
    connect(m_concave, &QCheckBox::toggled, this, [this](bool on) {
        store().edit({}, [on](Session& s) {
            s.approximation.concave = on;
            s.approximation.lines.clear();
        });
    });
    connect(m_best, &Chip::clicked, this,
            [this] { store().edit({}, [](Session& s) { s.approximation.lines.clear(); }); });
    connect(m_pair, &QCheckBox::toggled, this,
            [this](bool on) { store().edit({}, [on](Session& s) { s.approximation.pair = on; }); });
}

void MaxoutPage::buildColumn() {
    const std::pair<const char*, QString> tiles[] = {
        {"maxout_sup", tr("largest error")}, {"maxout_best", {}}, {"maxout_parameters", {}}};
    QVBoxLayout* layout = addColumn(tiles);
    auto* law = new Card(tr("Error by pieces"), column());
    m_law = new PaintedChart(QStringLiteral("maxout_law"), tr("Error against the number of pieces"),
                             law);
    law->body().addWidget(m_law, 1);
    layout->addWidget(law, 3);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::kApart);
    const auto addCard = [&](const QString& title, const char* id, PaintedChart*& picture,
                             Tile*& number, const char* numberId, const QString& caption) {
        auto* card = new Card(title, column());
        picture = new PaintedChart(QLatin1String(id), title, card);
        number = new Tile(caption, card);
        number->setObjectName(QLatin1String(numberId));
        card->body().addWidget(picture, 1);
        card->body().addWidget(number);
        below->addWidget(card, 1);
    };
    addCard(tr("Upside down"), "maxout_one", m_one, m_oneSup, "maxout_one_sup", tr("one maxout"));
    addCard(tr("Two maxouts"), "maxout_two", m_two, m_twoSup, "maxout_two_sup", tr("a pair"));
    layout->addLayout(below, 3);
}

void MaxoutPage::refresh() {
    const ApproximationView& view = store().session().approximation;
    const QSignalBlocker blockConcave(m_concave);
    const QSignalBlocker blockPair(m_pair);
    m_pieces->setValue(view.pieces);
    m_kind->setValue(view.maxoutTarget);
    m_kind->setChoiceEnabled(TargetKind::samples, view.target.samples.size() > 1);
    m_concave->setChecked(view.concave);
    m_pair->setChecked(view.pair);
    m_best->setEnabled(!view.lines.empty() && !view.pair);
    try {
        maxoutTarget(view);
        showProblem({});
    } catch (const UsageError& error) {
        showProblem(toQString(error.what()));
        return;
    }
    const ApproximationView key = fitKey(view);
    if (m_asked != key) {
        m_asked = key;
        m_worker.post(key);
    }
    if (isShown()) {
        showPicture();
    }
}

/// Also of what was asked before the last: while a slider is dragged.
void MaxoutPage::receive() {
    if (std::optional<Fits> fits = m_worker.take()) {
        m_fits = std::move(*fits);
        showPicture();
    }
    if (const std::optional<std::string> failure = m_worker.takeFailure()) {
        showProblem(toQString(*failure));
    }
}

void MaxoutPage::showPicture() {
    ApproximationView view = m_fits->key;
    view.probe = store().session().approximation.probe;
    view.lines = store().session().approximation.lines;
    MaxoutPicture shown = m_fits->picture;
    showByHand(shown, view);
    m_chart->showPicture(std::move(shown));
    const PieceLaw& law = m_fits->law;
    const bool bestKnown = view.maxoutTarget == TargetKind::square && !view.concave;
    m_law->show(
        [law, bestKnown, pieces = view.pieces](QPainter& painter, const QRectF& area,
                                               const Look& look) {
            paintPieceLaw(painter, area, law, pieces, bestKnown, look);
        },
        tr("Largest error of one maxout from 1 to 8 pieces: of the target %1 to %2, of the "
           "target upside down %3 to %4.")
            .arg(shownNumber(law.target.front()), shownNumber(law.target.back()),
                 shownNumber(law.upsideDown.front()), shownNumber(law.upsideDown.back())));
    showUpsideDown();
    showNumbers(view);
}

void MaxoutPage::showUpsideDown() {
    const auto showFit = [this](PaintedChart* chart, const Eigen::ArrayXd& fitted, double sup,
                                bool good) {
        chart->show(
            [x = picture().x, target = picture().upsideDown, fitted,
             good](QPainter& painter, const QRectF& area, const Look& look) {
                paintFit(painter, area, x, target, fitted, good, look);
            },
            tr("Largest error %1").arg(shownNumber(sup)));
    };
    const bool oneIsGood = picture().oneSup <= picture().pairSup * 1.02 + 1e-9;
    showFit(m_one, picture().oneOfIt, picture().oneSup, oneIsGood);
    showFit(m_two, picture().pairOfIt, picture().pairSup, true);
    m_oneSup->setReadout(errorOfPieces(picture().oneSup));
    m_oneSup->setState(oneIsGood ? Tile::State::ok : Tile::State::bad);
    m_twoSup->setReadout(errorOfPieces(picture().pairSup));
    m_twoSup->setState(Tile::State::ok);
}

void MaxoutPage::showNumbers(const ApproximationView& view) {
    tile(0).setReadout(numberWithDigits(picture().sup, 3));
    // The best of one maxout is what was computed; of ±x² it is known besides.
    const bool bestKnown = view.maxoutTarget == TargetKind::square;
    const double best = bestKnown ? bestSquareError(view.pieces, view.concave)
                                  : m_fits->law.target[static_cast<std::size_t>(view.pieces - 1)];
    tile(1).setCaption(bestKnown && !view.concave ? tr("best, 1/(2k²)") : tr("best of one"));
    tile(1).setReadout(numberWithDigits(best, 3));
    tile(1).setState(picture().sup <= best * 1.02 + 1e-9 ? Tile::State::ok : Tile::State::open);
    tile(2).setCaption(view.pair ? tr("parameters, 4k") : tr("parameters, 2k"));
    tile(2).setReadout(QString::number((view.pair ? 4 : 2) * view.pieces));
}

} // namespace actiscope::ui

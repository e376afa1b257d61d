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
#include "ui/parts/role_label.h"
#include "ui/parts/stage.h"
#include "ui/parts/tile.h"
#include "ui/views/approximation/painted_chart.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {

MaxoutPage::MaxoutPage(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_bar(new QWidget(this)),
      m_chart(new PaintedChart(QStringLiteral("maxout_chart"), tr("Maxout and its target"), this)) {
    buildBar();
    m_column = buildColumn();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* card = new Card({}, this);
    card->setHeadShown(false);
    m_problem = new RoleLabel(TextRole::body, {}, card);
    m_problem->setObjectName(QStringLiteral("maxout_problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    card->body().addWidget(m_problem);
    card->body().addWidget(m_chart, 1);
    m_chart->setFocusPolicy(Qt::StrongFocus);
    m_chart->installEventFilter(this);
    layout->addWidget(card, 1);
    layout->addWidget(m_column);
}

void MaxoutPage::buildBar() {
    auto* layout = new RowLayout(m_bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGroup);
    m_pieces = new ParameterSlider(
        QStringLiteral("maxout_pieces"), tr("pieces k ="), tr("Number of pieces"),
        settingRange(Section::approximation, "pieces", RealSlider::Scale::whole), m_bar);
    m_kind = new ChoiceBox<TargetKind>(m_bar);
    m_kind->setObjectName(QStringLiteral("maxout_target"));
    m_kind->setAccessibleName(tr("Target"));
    m_kind->setChoices({{TargetKind::square, QStringLiteral("x²")},
                        {TargetKind::magnitude, QStringLiteral("|x|")},
                        {TargetKind::sine, QStringLiteral("sin 2x + 0.3x")},
                        {TargetKind::sawtooth, tr("Sawtooth")},
                        {TargetKind::step, tr("Step")},
                        {TargetKind::formula, tr("Typed")},
                        {TargetKind::samples, tr("Drawn or file")}});
    auto* caption = new QLabel(tr("Target"), m_bar);
    caption->setBuddy(m_kind);
    m_concave = new CheckChip(tr("Upside down"), m_bar);
    m_concave->setObjectName(QStringLiteral("maxout_concave"));
    m_pair = new CheckChip(tr("Pair"), m_bar);
    m_pair->setObjectName(QStringLiteral("maxout_pair"));
    m_pair->setToolTip(tr("The difference of two maxouts"));
    layout->addWidget(m_pieces, 1);
    layout->addWidget(caption, 0);
    layout->addWidget(m_kind, 0);
    layout->addWidget(m_concave, 0);
    layout->addWidget(m_pair, 0);
    connect(m_pieces, &ParameterSlider::valueEdited, this, [this](double value) {
        m_store.edit("approximation.pieces", [value](Session& s) {
            s.approximation.pieces = static_cast<int>(std::lround(value));
        });
    });
    connect(m_pieces, &ParameterSlider::released, this, [this] { m_store.closeUndoEntry(); });
    m_kind->whenPicked(this, [this](TargetKind kind) {
        m_store.edit({}, [kind](Session& s) { s.approximation.maxoutTarget = kind; });
    });
    connect(m_concave, &QCheckBox::toggled, this, [this](bool on) {
        m_store.edit({}, [on](Session& s) { s.approximation.concave = on; });
    });
    connect(m_pair, &QCheckBox::toggled, this,
            [this](bool on) { m_store.edit({}, [on](Session& s) { s.approximation.pair = on; }); });
}

QWidget* MaxoutPage::buildColumn() {
    auto* column = new QWidget(this);
    column->setFixedWidth(lookOf(*this).scaled(chart::kWideColumn));
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(space::kApart);
    const char* ids[] = {"maxout_sup", "maxout_best", "maxout_parameters"};
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new Tile({}, column);
        m_tiles[i]->setObjectName(QLatin1String(ids[i]));
        tiles->addWidget(m_tiles[i]);
    }
    layout->addLayout(tiles);
    auto* law = new Card(tr("Error by pieces"), column);
    m_law = new PaintedChart(QStringLiteral("maxout_law"), tr("Error against the number of pieces"),
                             law);
    law->body().addWidget(m_law, 1);
    layout->addWidget(law, 3);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::kApart);
    const auto addCard = [&](const QString& title, const char* id, PaintedChart*& picture,
                             Tile*& tile, const char* tileId, const QString& caption) {
        auto* card = new Card(title, column);
        picture = new PaintedChart(QLatin1String(id), title, card);
        tile = new Tile(caption, card);
        tile->setObjectName(QLatin1String(tileId));
        card->body().addWidget(picture, 1);
        card->body().addWidget(tile);
        below->addWidget(card, 1);
    };
    addCard(tr("Upside down"), "maxout_one", m_one, m_oneSup, "maxout_one_sup", tr("one maxout"));
    addCard(tr("Two maxouts"), "maxout_two", m_two, m_twoSup, "maxout_two_sup", tr("a pair"));
    layout->addLayout(below, 3);
    return column;
}

void MaxoutPage::refresh() {
    const ApproximationView& view = m_store.session().approximation;
    const QSignalBlocker blockConcave(m_concave);
    const QSignalBlocker blockPair(m_pair);
    m_pieces->setValue(view.pieces);
    m_kind->setValue(view.maxoutTarget);
    m_kind->setChoiceEnabled(TargetKind::samples, view.target.samples.size() > 1);
    m_concave->setChecked(view.concave);
    m_pair->setChecked(view.pair);
    ApproximationView key = view;
    key.probe = 0.0;
    try {
        if (m_shownFor != key) {
            m_picture = maxoutPicture(view);
            m_pieceLaw = pieceLaw(view);
            m_shownFor = key;
        }
        m_picture.probe = view.probe;
        m_picture.winner = m_picture.fit.winner(view.probe);
        m_problem->hide();
        showPicture();
    } catch (const UsageError& error) {
        m_problem->setText(toQString(error.what()));
        m_problem->show();
    }
}

void MaxoutPage::showPicture() {
    const ApproximationView& view = m_store.session().approximation;
    m_chart->show([this](QPainter& painter, const QRectF& area,
                         const Look& look) { paintMaxout(painter, area, m_picture, look); },
                  maxoutDescription(m_picture));
    const bool bestKnown = view.maxoutTarget == TargetKind::square;
    m_law->show(
        [this, bestKnown, pieces = view.pieces,
         concave = view.concave](QPainter& painter, const QRectF& area, const Look& look) {
            paintPieceLaw(painter, area, m_pieceLaw, pieces, bestKnown && !concave, look);
        },
        tr("Largest error of one maxout from 1 to 8 pieces: of the target %1 to %2, of the target "
           "upside down %3 to %4.")
            .arg(shownNumber(m_pieceLaw.target.front()), shownNumber(m_pieceLaw.target.back()),
                 shownNumber(m_pieceLaw.upsideDown.front()),
                 shownNumber(m_pieceLaw.upsideDown.back())));
    const auto showFit = [this](PaintedChart* picture, const Eigen::ArrayXd& fitted, double sup,
                                bool good) {
        picture->show(
            [this, &fitted, good](QPainter& painter, const QRectF& area, const Look& look) {
                paintFit(painter, area, m_picture.x, m_picture.upsideDown, fitted, good, look);
            },
            tr("Largest error %1").arg(shownNumber(sup)));
    };
    const bool oneIsGood = m_picture.oneSup <= m_picture.pairSup * 1.02 + 1e-9;
    showFit(m_one, m_picture.oneOfIt, m_picture.oneSup, oneIsGood);
    showFit(m_two, m_picture.pairOfIt, m_picture.pairSup, true);
    m_oneSup->setReadout(errorOfPieces(m_picture.oneSup));
    m_oneSup->setState(oneIsGood ? Tile::State::ok : Tile::State::bad);
    m_twoSup->setReadout(errorOfPieces(m_picture.pairSup));
    m_twoSup->setState(Tile::State::ok);

    m_tiles[0]->setCaption(tr("largest error"));
    m_tiles[0]->setReadout(numberWithDigits(m_picture.sup, 3));
    // The best of one maxout is what was computed; of ±x² it is known besides.
    const double best = bestKnown ? bestSquareError(view.pieces, view.concave)
                                  : m_pieceLaw.target[static_cast<std::size_t>(view.pieces - 1)];
    m_tiles[1]->setCaption(bestKnown && !view.concave ? tr("best, 1/(2k²)") : tr("best of one"));
    m_tiles[1]->setReadout(numberWithDigits(best, 3));
    m_tiles[1]->setState(m_picture.sup <= best * 1.02 + 1e-9 ? Tile::State::ok : Tile::State::open);
    m_tiles[2]->setCaption(view.pair ? tr("parameters, 4k") : tr("parameters, 2k"));
    m_tiles[2]->setReadout(QString::number((view.pair ? 4 : 2) * view.pieces));
}

void MaxoutPage::moveProbe(double x) {
    m_store.edit("approximation.probe",
                 [x](Session& s) { s.approximation.probe = std::clamp(x, -1.0, 1.0); });
}

/// The sample follows the mouse and the arrows.
bool MaxoutPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_chart || m_picture.x.size() == 0) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->buttons() & Qt::LeftButton) {
            moveProbe(maxoutAxes(m_picture, QRectF(m_chart->rect()), lookOf(*this))
                          .xAt(mouse->position().x()));
        }
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_store.closeUndoEntry();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            constexpr double kStep = 0.02;
            moveProbe(m_picture.probe + (key == Qt::Key_Left ? -kStep : kStep));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MaxoutPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        m_column->setFixedWidth(lookOf(*this).scaled(chart::kWideColumn));
        m_column->setVisible(!onStage(*this));
    }
}

} // namespace actiscope::ui

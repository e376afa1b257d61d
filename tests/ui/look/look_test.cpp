#include "core/session/session.h"
#include "tests/support/qt/qt_test.h"
#include "ui/look/look.h"
#include "ui/look/tone.h"
#include "ui/window/figure.h"
#include "ui/window/view_table.h"

#include <QApplication>
#include <QLabel>

#include <cmath>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

constexpr Theme kThemes[] = {Theme::light, Theme::dark, Theme::print};

struct Role {
    const char* name;
    QColor Colors::*color;
};

/// Every single colour of a theme.
constexpr Role kRoles[] = {
    {"window", &Colors::window},
    {"card", &Colors::card},
    {"stripe", &Colors::stripe},
    {"border", &Colors::border},
    {"edge", &Colors::edge},
    {"track", &Colors::track},
    {"text", &Colors::text},
    {"faint", &Colors::faint},
    {"accent", &Colors::accent},
    {"accentSoft", &Colors::accentSoft},
    {"onAccent", &Colors::onAccent},
    {"ok", &Colors::ok},
    {"bad", &Colors::bad},
    {"warningText", &Colors::warningText},
    {"warningLine", &Colors::warningLine},
    {"grid", &Colors::grid},
    {"axis", &Colors::axis},
    {"value", &Colors::value},
    {"valueText", &Colors::valueText},
    {"slope", &Colors::slope},
    {"slopeText", &Colors::slopeText},
    {"second", &Colors::second},
    {"naive", &Colors::naive},
    {"difference", &Colors::difference},
    {"saturated", &Colors::saturated},
    {"density", &Colors::density},
    {"dead", &Colors::dead},
    {"triangle", &Colors::triangle},
    {"circle", &Colors::circle},
    {"halo", &Colors::halo},
    {"circleHalo", &Colors::circleHalo},
    {"boundary", &Colors::boundary},
    {"mapTriangle", &Colors::mapTriangle},
    {"mapMiddle", &Colors::mapMiddle},
    {"mapCircle", &Colors::mapCircle},
    {"fieldLow", &Colors::fieldLow},
    {"fieldHigh", &Colors::fieldHigh},
    {"unitLow", &Colors::unitLow},
    {"unitMiddle", &Colors::unitMiddle},
    {"unitHigh", &Colors::unitHigh},
};
static_assert(sizeof(Colors) == sizeof(QColor) * (std::size(kRoles) + std::size(Colors().units) +
                                                  std::size(Colors().pinned)),
              "a colour has no row");

QByteArray nameOf(QColor Colors::*color) {
    for (const Role& role : kRoles) {
        if (role.color == color) {
            return role.name;
        }
    }
    return {};
}

/// `least` is 4.5 for text, 3 for large marks and lines (WCAG 2.1).
struct Pair {
    QColor Colors::*front;
    QColor Colors::*behind;
    double least;
};
constexpr double kText = 4.5;
constexpr double kMark = 3.0;
constexpr Pair kPairs[] = {
    {&Colors::text, &Colors::window, kText},
    {&Colors::text, &Colors::card, kText},
    {&Colors::text, &Colors::stripe, kText},
    {&Colors::text, &Colors::accentSoft, kText},
    {&Colors::onAccent, &Colors::accent, kText},
    {&Colors::faint, &Colors::window, kText},
    {&Colors::faint, &Colors::card, kText},
    {&Colors::accent, &Colors::window, kText},
    {&Colors::accent, &Colors::card, kText},
    {&Colors::ok, &Colors::window, kText},
    {&Colors::ok, &Colors::card, kText},
    {&Colors::bad, &Colors::window, kText},
    {&Colors::bad, &Colors::card, kText},
    {&Colors::warningText, &Colors::window, kText},
    {&Colors::warningText, &Colors::card, kText},
    {&Colors::accent, &Colors::accentSoft, kText},
    {&Colors::valueText, &Colors::card, kText},
    {&Colors::slopeText, &Colors::card, kText},
    {&Colors::second, &Colors::card, kText},
    {&Colors::difference, &Colors::card, kText},
    {&Colors::edge, &Colors::card, kMark},
    {&Colors::warningLine, &Colors::card, kMark},
    {&Colors::axis, &Colors::card, kMark},
    {&Colors::value, &Colors::card, kMark},
    {&Colors::slope, &Colors::card, kMark},
    {&Colors::naive, &Colors::card, kMark},
    {&Colors::dead, &Colors::card, kMark},
    {&Colors::triangle, &Colors::card, kMark},
    {&Colors::circle, &Colors::card, kMark},
    {&Colors::text, &Colors::mapTriangle, kText},
    {&Colors::boundary, &Colors::mapTriangle, kMark},
    {&Colors::text, &Colors::mapMiddle, kText},
    {&Colors::boundary, &Colors::mapMiddle, kMark},
    {&Colors::text, &Colors::mapCircle, kText},
    {&Colors::boundary, &Colors::mapCircle, kMark},
};

} // namespace

class LookTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyLook(*qApp, makeLook(Theme::light)); }

    void contrastIsThatOfWcag() {
        QVERIFY(std::fabs(contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
        QVERIFY(std::fabs(contrast(Qt::white, Qt::white) - 1.0) < 1e-9);
        // The grey that just passes on white.
        QVERIFY(std::fabs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.005);
    }

    void everythingStandsOutFromWhatIsBehindIt_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("behind");
        QTest::addColumn<double>("least");
        for (const Theme theme : kThemes) {
            const Colors& colors = colorsOf(theme);
            const auto add = [&](const QByteArray& name, const QColor& front, const QColor& behind,
                                 double least) {
                QTest::newRow((themeName(theme).toLatin1() + ' ' + name).constData())
                    << static_cast<int>(theme) << front << behind << least;
            };
            for (const Pair& pair : kPairs) {
                add(nameOf(pair.front) + " on " + nameOf(pair.behind), colors.*pair.front,
                    colors.*pair.behind, pair.least);
            }
            for (std::size_t i = 0; i < colors.units.size(); ++i) {
                add("unit " + QByteArray::number(i), colors.units[i], colors.card, kMark);
            }
            for (std::size_t i = 0; i < colors.pinned.size(); ++i) {
                add("pinned " + QByteArray::number(i), colors.pinned[i], colors.card, kMark);
            }
        }
    }

    void everythingStandsOutFromWhatIsBehindIt() {
        QFETCH(QColor, front);
        QFETCH(QColor, behind);
        QFETCH(double, least);
        const double is = contrast(front, behind);
        QVERIFY2(is >= least, qPrintable(QString("%1 on %2 has %3, needs %4")
                                             .arg(front.name(), behind.name())
                                             .arg(is)
                                             .arg(least)));
    }

    /// In black and white dashes do the rest: printTellsLinesApartWithoutColours.
    void rolesDiffer() {
        for (const Theme theme : {Theme::light, Theme::dark}) {
            const Colors& colors = colorsOf(theme);
            const auto differ = [&](const std::vector<QColor>& group) {
                for (std::size_t i = 0; i < group.size(); ++i) {
                    for (std::size_t k = 0; k < i; ++k) {
                        QVERIFY2(group[i] != group[k], qPrintable(group[i].name()));
                    }
                }
            };
            differ({colors.value, colors.slope, colors.second, colors.difference, colors.text,
                    colors.axis, colors.grid, colors.card});
            differ({colors.value, colors.slope, colors.second, colors.naive});
            differ({colors.text, colors.faint, colors.accent, colors.ok, colors.bad,
                    colors.warningText});
            differ({colors.window, colors.card, colors.stripe, colors.accent, colors.accentSoft});
            differ({colors.units.begin(), colors.units.end()});
            differ({colors.pinned.begin(), colors.pinned.end()});
        }
        for (const Theme theme : kThemes) {
            const Colors& colors = colorsOf(theme);
            QVERIFY(colors.triangle != colors.circle);
            QVERIFY(colors.mapTriangle != colors.mapMiddle);
            QVERIFY(colors.mapCircle != colors.mapMiddle);
            QVERIFY(colors.mapTriangle != colors.mapCircle);
            QVERIFY(colors.fieldLow != colors.fieldHigh);
            QVERIFY(colors.unitLow != colors.unitMiddle && colors.unitHigh != colors.unitMiddle);
            QVERIFY(colors.unitLow != colors.unitHigh);
        }
    }

    void printHasNoColour() {
        const Colors& print = colorsOf(Theme::print);
        const auto grey = [](const QColor& color) {
            return color.red() == color.green() && color.green() == color.blue();
        };
        for (const Role& role : kRoles) {
            QVERIFY2(grey(print.*role.color), role.name);
        }
        QVERIFY(std::ranges::all_of(print.units, grey));
        QVERIFY(std::ranges::all_of(print.pinned, grey));
    }

    void printTellsLinesApartWithoutColours() {
        const Look print = makeLook(Theme::print);
        const Look dark = makeLook(Theme::dark);
        QVERIFY(print.isPrint() && !dark.isPrint());
        std::vector<QPen> pens;
        for (const auto curve : {&Colors::value, &Colors::slope, &Colors::second, &Colors::naive,
                                 &Colors::difference}) {
            pens.push_back(print.line(curve, &Strokes::value));
            // Dashes are slow to paint.
            QCOMPARE(dark.line(curve, &Strokes::value).style(), Qt::SolidLine);
        }
        for (std::size_t i = 0; i < CurveView::kMostPins; ++i) {
            pens.push_back(print.pinnedLine(i, &Strokes::pinned));
        }
        for (std::size_t i = 0; i < pens.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                QVERIFY2(pens[i].dashPattern() != pens[k].dashPattern() ||
                             pens[i].color() != pens[k].color(),
                         qPrintable(QString("%1 and %2").arg(i).arg(k)));
            }
        }
        QVERIFY(print.weightLine(true, 0.5).style() != print.weightLine(false, 0.5).style());
    }

    void linesAndMarksFollowTheScale() {
        const Look usual = makeLook(Theme::light);
        const Look large = makeLook(Theme::light, {.large = true});
        QCOMPARE(usual.scale, 1.0);
        QVERIFY(large.scale > 1.2);
        const double width = usual.line(&Colors::value, &Strokes::value).widthF();
        QVERIFY(std::fabs(large.line(&Colors::value, &Strokes::value).widthF() -
                          large.scale * width) < 0.02);
        QCOMPARE(large.mark(&Marks::probe), large.scale * usual.mark(&Marks::probe));
    }

    /// A label of before follows a theme that comes later.
    void widgetsGetTheLookOfTheApplication() {
        QWidget window;
        QLabel usual(&window);
        QLabel warning(&window);
        window.show();
        setTone(warning, Tone::warning);
        for (const Theme theme : kThemes) {
            for (const bool large : {false, true}) {
                const Look look = makeLook(theme, {.large = large});
                applyLook(*qApp, look);
                QVERIFY(lookOf(usual).theme == theme);
                QCOMPARE(lookOf(usual).scale, look.scale);
                const auto ink = [](const QLabel& label) {
                    return label.palette().color(label.foregroundRole());
                };
                QTRY_COMPARE(ink(usual), look.colors.text);
                QCOMPARE(ink(warning), look.colors.warningText);
                QCOMPARE(usual.palette().color(QPalette::Base), look.colors.card);
            }
        }
        setTone(warning, Tone::usual);
        QCOMPARE(warning.foregroundRole(), usual.foregroundRole());
    }

    /// In each view a figure has the colours of its own theme, whatever the window has.
    void figuresHaveALookOfTheirOwn() {
        const Session session;
        for (const ViewRow& row : viewTable()) {
            const View view = row.view;
            // The outline that Qt traces of a letter (below a rim) is another the first time.
            figureImage(session, view, {500, 400}, makeLook(Theme::print), 1);
            applyLook(*qApp, makeLook(Theme::dark));
            const QImage paper = figureImage(session, view, {500, 400}, makeLook(Theme::print), 1);
            applyLook(*qApp, makeLook(Theme::print));
            const QImage again = figureImage(session, view, {500, 400}, makeLook(Theme::print), 1);
            QVERIFY2(again == paper, row.title);
            QCOMPARE(paper.pixelColor(0, 0), colorsOf(Theme::print).card);
            QVERIFY2(paper.allGray(), row.title);
        }
    }
};

ACTISCOPE_QT_TEST(LookTest)
#include "look_test.moc"

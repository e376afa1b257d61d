#include "core/activation/maxout.h"
#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/function/activation_picker.h"
#include "ui/controls/function/function_bar.h"
#include "ui/controls/function/piece_table.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/plot/curve/curve_plot.h"
#include "ui/views/curves/curves_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QToolButton>

using namespace actiscope;
using namespace actiscope::ui;

class FunctionBarTest : public QObject {
    Q_OBJECT

    static QString label(QWidget& panel, const char* name) {
        return panel.findChild<QLabel*>(QLatin1String(name))->text();
    }

private slots:
    /// A slider lives on below an open menu of its own after another function was chosen.
    void aSliderOfTheFunctionBeforeHasNothingToSay() {
        SessionStore store;
        FunctionBar panel(store);
        store.edit({}, [](Session& s) { chooseActivation(s, "elu"); });
        QPointer<RealSlider> slider = panel.findChild<RealSlider*>("alpha_slider");
        QVERIFY(slider);
        store.edit({}, [](Session& s) { chooseActivation(s, "identity"); });
        QVERIFY(slider); // not deleted yet
        slider->editRealValue(2.0);
        QCOMPARE(store.session().activation().id(), std::string_view("identity"));
    }

    /// A screen reader toggles the chip where the mouse clicks it.
    void pickerOpensAndClosesWhenToggled() {
        SessionStore store;
        FunctionBar panel(store);
        panel.show();
        auto* chip = panel.findChild<QToolButton*>("activation_chip");
        auto* popover = panel.findChild<QWidget*>("picker_popover");
        chip->toggle();
        QVERIFY(popover->isVisible());
        QVERIFY(chip->isChecked());
        chip->toggle();
        QVERIFY(!popover->isVisible());
        QVERIFY(!chip->isChecked());
    }

    void slidersExistForTheChosenFunctionOnly() {
        SessionStore store;
        FunctionBar panel(store);
        panel.show();
        const auto visible = [&] {
            QStringList names;
            for (auto* slider : panel.findChildren<RealSlider*>()) {
                if (slider->isVisible()) {
                    names.append(slider->accessibleName());
                }
            }
            return names.join(",");
        };
        QTRY_COMPARE(visible(), QString("Parameter alpha"));
        auto* picker = panel.findChild<ActivationPicker*>();
        const auto pick = [&](const char* id) {
            for (int i = 0; i < picker->count(); ++i) {
                if (picker->item(i)->data(Qt::UserRole) == QLatin1String(id)) {
                    picker->setCurrentRow(i);
                }
            }
        };
        pick("tanh");
        QTRY_COMPARE(visible(), QString());
        QCOMPARE(store.session().activation().id(), std::string_view("tanh"));
        pick("thresholded_relu");
        QTRY_COMPARE(visible(), QString("Parameter theta"));
        pick("swish");
        QTRY_COMPARE(visible(), QString("Parameter beta"));
        store.undo();
        QCOMPARE(picker->currentId(), QString("thresholded_relu"));
    }

    void customFormulaIsPlottedAndUndone() {
        SessionStore store;
        FunctionBar chooser(store);
        TrainingRuns runs(store);
        CurvesPanel panel(store, runs);
        chooser.show();
        panel.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "custom"); });
        auto* text = chooser.findChild<QLineEdit*>("formula_text");
        QVERIFY(!text->isVisible());
        chooser.openPicker();
        QVERIFY(text->isVisible());
        text->selectAll();
        QTest::keyClicks(text, "x*x*alpha");
        QCOMPARE(store.session().activation().formulaText(), std::string_view("x*x*alpha"));
        QVERIFY(panel.plot().accessibleDescription().contains("x*x*alpha"));
        store.edit({}, [](Session& s) { setActivationParameter(s, "alpha", 2.0); });
        QVERIFY(label(panel, "probe_value").contains("2"));
        QVERIFY(label(panel, "probe_slope").contains("−4"));
        // An unfinished text changes nothing.
        QTest::keyClicks(text, "+");
        QCOMPARE(store.session().activation().formulaText(), std::string_view("x*x*alpha"));
    }

    void piecesOfMaxoutAreDraggedAndTyped() {
        SessionStore store;
        TrainingRuns runs(store);
        FunctionBar chooser(store);
        CurvesPanel panel(store, runs);
        panel.resize(900, 600);
        chooser.show();
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        store.edit({}, [](Session& s) { chooseActivation(s, "maxout"); });
        auto* table = chooser.findChild<PieceTable*>();
        chooser.openPicker();
        QVERIFY(table->isVisible());
        QCOMPARE(table->rowCount(), 2);
        table->item(0, 0)->setText("-0.5");
        table->item(0, 1)->setText("0");
        QCOMPARE(store.session().activation().maxout()->pieces[0], (AffinePiece{-0.5, 0.0}));
        // What is no number is put back.
        table->item(0, 1)->setText("much");
        QCOMPARE(table->item(0, 1)->text(), QString("0"));
        table->item(1, 0)->setText("1");
        table->item(1, 1)->setText("0");
        // Leaky ReLU by two pieces: drag a handle, its piece turns about the other one.
        panel.plot().replotNow();
        const QPoint from = panel.plot().pieceHandle(1, 1).toPoint();
        auto* canvas = panel.plot().findChild<QWidget*>();
        QTest::mousePress(canvas, Qt::LeftButton, Qt::NoModifier, from);
        QMouseEvent move(QEvent::MouseMove, from + QPoint(0, 40), from + QPoint(0, 40),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, Qt::LeftButton, Qt::NoModifier, from + QPoint(0, 40));
        const AffinePiece turned = store.session().activation().maxout()->pieces[1];
        QVERIFY2(turned.slope < 0.95, qPrintable(QString::number(turned.slope)));
        QVERIFY(label(panel, "probe_slope").contains("piece 1 wins"));
        store.undo();
        QCOMPARE(store.session().activation().maxout()->pieces[1], (AffinePiece{1.0, 0.0}));
        chooser.findChild<QWidget*>("picker_popover")->close();
        // A third piece.
        chooser.findChild<RealSlider*>("pieces_slider")->editRealValue(3.0);
        QCOMPARE(table->rowCount(), 3);
    }

    void randomSlopeIsDrawnAgain() {
        SessionStore store;
        TrainingRuns runs(store);
        FunctionBar chooser(store);
        CurvesPanel panel(store, runs);
        chooser.show();
        panel.show();
        auto* draw = chooser.findChild<QToolButton*>("draw_slope");
        QVERIFY(!draw->isVisible());
        QCOMPARE(panel.plot().drawnSlopePoints().size(), 0);
        store.edit({}, [](Session& s) { chooseActivation(s, "rrelu"); });
        QVERIFY(draw->isVisible());
        const auto slope = [&] {
            const QPointF left = panel.plot().drawnSlopePoints().front();
            return left.y() / left.x();
        };
        const double first = slope();
        QVERIFY(first >= 1.0 / 8.0 && first < 1.0 / 3.0);
        draw->click();
        QVERIFY(slope() != first);
        store.undo();
        QCOMPARE(slope(), first);
    }

    /// The function and its sliders stay whole at any width, the formulas give way.
    void formulasGiveWayFirst() {
        SessionStore store;
        FunctionBar bar(store);
        store.edit({}, [](Session& s) { chooseActivation(s, "elu"); });
        bar.show();
        auto* f = bar.findChild<QWidget*>("formula");
        auto* df = bar.findChild<QWidget*>("derivative");
        const auto chip = [&] { return bar.findChild<QWidget*>("activation_chip")->geometry(); };
        bar.resize(1200, 48);
        QVERIFY(f->isVisible() && df->isVisible());
        QVERIFY(bar.rect().contains(df->geometry()));
        const QRect before = chip();
        bool one = false;
        for (int width = 1200; width >= bar.minimumSizeHint().width(); width -= 10) {
            bar.resize(width, 48);
            one = one || (f->isVisible() && !df->isVisible());
            for (const QWidget* part : {f, df}) {
                QVERIFY2(part->isHidden() || bar.rect().contains(part->geometry()),
                         qPrintable(QString::number(width)));
            }
            for (const auto* slider : bar.findChildren<ParameterSlider*>()) {
                QVERIFY(bar.rect().contains(slider->geometry()));
                QVERIFY(slider->width() >= slider->minimumSizeHint().width());
            }
            QCOMPARE(chip(), before);
        }
        QVERIFY(one);
        QVERIFY(f->isHidden() && df->isHidden());
    }

    void aTypedFormulaIsShownWhole() {
        SessionStore store;
        FunctionBar bar(store);
        bar.resize(1170, 48); // in a window of 1366
        bar.show();
        store.edit({}, [](Session& s) {
            chooseActivation(s, "custom");
            setActivationFormula(s, "x*sigmoid(x)");
        });
        auto* written = bar.findChild<QLabel*>("typed_formula");
        QVERIFY(written->isVisible());
        QVERIFY2(written->toolTip().contains("x*sigmoid(x)"), qPrintable(written->toolTip()));
        QVERIFY(bar.rect().contains(written->geometry()));
        QVERIFY(!bar.findChild<QWidget*>("formula")->isVisible());
    }

    void onTheStageTheSlidersAloneStay() {
        SessionStore store;
        FunctionBar bar(store);
        bar.resize(1200, 48);
        bar.show();
        store.edit({}, [](Session& s) { chooseActivation(s, "elu"); });
        bar.setReduced(true);
        QVERIFY(!bar.findChild<QWidget*>("activation_chip")->isVisible());
        QVERIFY(!bar.findChild<QWidget*>("formula")->isVisible());
        QVERIFY(bar.findChild<ParameterSlider*>()->isVisible());
        bar.setReduced(false);
        QVERIFY(bar.findChild<QWidget*>("activation_chip")->isVisible());
        QVERIFY(bar.findChild<QWidget*>("formula")->isVisible());
    }
};

ACTISCOPE_QT_TEST(FunctionBarTest)
#include "function_bar_test.moc"

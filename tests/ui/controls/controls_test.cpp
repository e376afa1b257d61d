#include "core/activation/catalogue.h"
#include "tests/support/qt/qt_test.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/function/activation_picker.h"
#include "ui/controls/function/formula_edit.h"
#include "ui/controls/function/formula_view.h"
#include "ui/controls/list_selection.h"
#include "ui/controls/setting/number_box.h"
#include "ui/controls/setting/parameter_slider.h"
#include "ui/outlines/outline.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace actiscope;
using namespace actiscope::ui;

class ControlsTest : public QObject {
    Q_OBJECT

    static ParameterSlider::Range alphaRange() { return {0.0, 1.5, 0.01, 0.25}; }

    enum class Size { small, middle, large };
    /// Another order than the enumeration has, as a list may want it, and not all of its values.
    static std::vector<Choice<Size>> sizes() {
        return {{Size::large, "large", "the largest"}, {Size::small, "small"}};
    }

private slots:
    void choicesStandForTheirValuesInAnyOrder() {
        ChoiceBox<Size> box;
        box.setChoices(sizes());
        QCOMPARE(box.value(), std::optional(Size::large)); // a list shows its first row
        box.setValue(Size::small);
        QCOMPARE(box.currentText(), QString("small"));
        QCOMPARE(box.value(), std::optional(Size::small));
        box.setValue(Size::large);
        QCOMPARE(box.currentText(), QString("large"));
        QCOMPARE(box.itemData(0, Qt::ToolTipRole).toString(), QString("the largest"));
    }

    void aValueWithoutRowChoosesNone() {
        ChoiceBox<Size> box;
        box.setChoices(sizes());
        QVERIFY(!box.hasChoice(Size::middle));
        box.setValue(Size::middle);
        QCOMPARE(box.currentIndex(), -1);
        QVERIFY(!box.value());
        box.addChoice({Size::middle, "middle"});
        box.setValue(Size::middle);
        QCOMPARE(box.currentText(), QString("middle"));
    }

    void onlyPickingTellsTheValue() {
        ChoiceBox<Size> box;
        box.setChoices(sizes());
        std::vector<Size> picked;
        box.whenPicked(&box, [&picked](Size size) { picked.push_back(size); });
        box.setValue(Size::small);
        QVERIFY(picked.empty());
        QTest::keyClick(&box, Qt::Key_Up);
        QVERIFY(picked == std::vector{Size::large});
        box.setChoiceEnabled(Size::small, false);
        QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(box.value(), std::optional(Size::large));
    }

    /// As the accessible interface of an item does it.
    void whatIsSelectedIsWhatEnterOpens() {
        QListWidget list;
        list.addItems({"one", "two", "three"});
        makeSelectionCurrent(list);
        list.setCurrentRow(0);
        list.selectionModel()->select(list.model()->index(2, 0), QItemSelectionModel::Select);
        QCOMPARE(list.currentRow(), 2);
        QCOMPARE(list.selectedItems().size(), 1);
        list.setCurrentRow(1);
        QCOMPARE(list.selectedItems().front()->text(), QString("two"));
    }

    void sliderAndBoxShowTheSameValue() {
        ParameterSlider slider("alpha", "α", "alpha", alphaRange());
        QSignalSpy edited(&slider, &ParameterSlider::valueEdited);
        slider.setValue(0.7);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(slider.findChild<NumberBox*>()->value(), 0.7);
        slider.findChild<NumberBox*>()->setValue(0.9);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(slider.value(), 0.9);
        QCOMPARE(slider.findChild<RealSlider*>()->realValue(), 0.9);
    }

    void arrowsStep() {
        ParameterSlider slider("alpha", "α", "alpha", alphaRange());
        auto* real = slider.findChild<RealSlider*>();
        slider.setValue(0.5);
        QTest::keyClick(real, Qt::Key_Right);
        QCOMPARE(slider.value(), 0.51);
        QTest::keyClick(real, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(slider.value(), 0.61);
        QTest::keyClick(real, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(slider.value(), 0.609);
        QTest::keyClick(real, Qt::Key_End);
        QCOMPARE(slider.value(), 1.5);
        QTest::keyClick(real, Qt::Key_Right);
        QCOMPARE(slider.value(), 1.5);
    }

    void clickJumpsAndDoubleClickRestoresTheDefault() {
        ParameterSlider slider("alpha", "α", "alpha", alphaRange());
        slider.resize(500, 40);
        slider.show();
        QVERIFY(QTest::qWaitForWindowExposed(&slider));
        auto* real = slider.findChild<RealSlider*>();
        QTest::mouseClick(real, Qt::LeftButton, {}, QPoint(real->width() / 2, real->height() / 2));
        QVERIFY2(std::abs(slider.value() - 0.75) < 0.03,
                 qPrintable(QString::number(slider.value())));
        QTest::mouseDClick(real, Qt::LeftButton);
        QCOMPARE(slider.value(), 0.25);
    }

    void sweepMovesToAndFroUntilStopped() {
        SweepStyle style;
        ParameterSlider slider("alpha", "α", "alpha", alphaRange());
        slider.addSweep(style);
        slider.setValue(0.5);
        QSignalSpy edited(&slider, &ParameterSlider::valueEdited);
        auto* sweep = slider.findChild<QToolButton*>();
        sweep->click();
        QTRY_VERIFY(edited.count() > 5);
        QVERIFY(slider.value() > 0.5); // upwards first
        // Setting a value by hand stops it.
        slider.findChild<NumberBox*>()->setValue(1.25);
        QVERIFY(!sweep->isChecked());
        const auto count = edited.count();
        QTest::qWait(60);
        QCOMPARE(edited.count(), count);
        QCOMPARE(slider.value(), 1.25);
    }

    void sweepWithoutBounceStartsAgain() {
        SweepStyle style{0.05, false};
        ParameterSlider slider("alpha", "α", "alpha", alphaRange());
        slider.addSweep(style);
        slider.setValue(0.0);
        double before = 0.0;
        int restarts = 0;
        int falls = 0;
        connect(&slider, &ParameterSlider::valueEdited, this, [&](double value) {
            falls += value < before ? 1 : 0;
            restarts += value < before - 0.3 ? 1 : 0;
            before = value;
        });
        slider.findChild<QToolButton*>()->click();
        QTRY_VERIFY(falls > 3);
        slider.findChild<QToolButton*>()->click();
        // Every fall is a jump back to the beginning, or nearly so.
        QVERIFY(restarts >= falls - 1);
    }

    void aNumberBeyondTheSliderCanBeTyped() {
        installSliderAccessibility();
        ParameterSlider slider("alpha", "α", "alpha",
                               {0.1, 1.5, 0.01, 1.0, RealSlider::Scale::linear, kNotZero});
        QSignalSpy edited(&slider, &ParameterSlider::valueEdited);
        auto* box = slider.findChild<QDoubleSpinBox*>();
        auto* real = slider.findChild<RealSlider*>();
        box->setValue(-40.0);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(slider.value(), -40.0);
        QCOMPARE(real->value(), real->minimum()); // the handle at the end
        QCOMPARE(QAccessible::queryAccessibleInterface(real)
                     ->valueInterface()
                     ->minimumValue()
                     .toDouble(),
                 -40.0);
        // A step leads back by one step, and none leads further away.
        QTest::keyClick(real, Qt::Key_Right);
        QCOMPARE(slider.value(), -39.99);
        QTest::keyClick(real, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(slider.value(), -39.99);
        // The function divides by it: 0 is no value, and the last one comes back.
        edited.clear();
        box->setValue(0.0);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(box->value(), -39.99);
        box->setValue(1e-9);
        QCOMPARE(slider.value(), 1e-9);
    }

    void wholeSliderGivesWholeNumbers() {
        ParameterSlider slider("pieces", "k", "k", {1.0, 8.0, 1.0, 2.0, RealSlider::Scale::whole});
        QSignalSpy edited(&slider, &ParameterSlider::valueEdited);
        auto* real = slider.findChild<RealSlider*>();
        for (int position = real->minimum(); position <= real->maximum(); position += 37) {
            real->setValue(position);
            QCOMPARE(slider.value(), std::round(slider.value()));
        }
        slider.setValue(3.0);
        QTest::keyClick(real, Qt::Key_Right);
        QCOMPARE(slider.value(), 4.0);
        real->editRealValue(2.4);
        QCOMPARE(slider.value(), 2.0);
        for (const auto& arguments : edited) {
            QCOMPARE(arguments[0].toDouble(), std::round(arguments[0].toDouble()));
        }
    }

    void wheelNeedsTheFocus() {
        NumberBox box;
        box.setRange(0.0, 10.0);
        box.setValue(5.0);
        QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, 120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&box, &wheel);
        QCOMPARE(box.value(), 5.0);
    }

    void logarithmicSliderCoversDecades() {
        ParameterSlider slider("rate", "rate", "rate",
                               {0.001, 10.0, 0.01, 0.1, RealSlider::Scale::logarithmic});
        auto* real = slider.findChild<RealSlider*>();
        real->setValue((real->minimum() + real->maximum()) / 2);
        QCOMPARE(slider.value(), 0.1);
        slider.setValue(0.5);
        QTest::keyClick(real, Qt::Key_Up);
        QVERIFY(slider.value() > 0.5);
    }

    void screenReaderSeesAndSetsTheRealValue() {
        installSliderAccessibility();
        ParameterSlider slider("alpha", "α", "Parameter alpha", alphaRange());
        QSignalSpy edited(&slider, &ParameterSlider::valueEdited);
        QAccessibleInterface* accessible =
            QAccessible::queryAccessibleInterface(slider.findChild<RealSlider*>());
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Slider);
        QCOMPARE(accessible->text(QAccessible::Name), QString("Parameter alpha"));
        accessible->valueInterface()->setCurrentValue(0.2);
        QCOMPARE(slider.value(), 0.2);
        QCOMPARE(accessible->valueInterface()->currentValue().toDouble(), 0.2);
        QCOMPARE(edited.count(), 1);
    }

    void pickerListsTheCatalogueAndReportsAChoice() {
        ActivationPicker picker;
        QCOMPARE(picker.shownCount(), static_cast<int>(catalogue().size()));
        QSignalSpy picked(&picker, &ActivationPicker::picked);
        picker.setCurrentId("tanh");
        QCOMPARE(picked.count(), 0);
        QCOMPARE(picker.currentId(), QString("tanh"));
        picker.pickFirst();
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked[0][0].toString(), QString("custom"));
        for (int i = 0; i < picker.count(); ++i) {
            const bool heading = picker.item(i)->flags() == Qt::NoItemFlags;
            QCOMPARE(picker.item(i)->icon().isNull(), heading);
        }
    }

    void pickerTakesTheNameThatIsMeant() {
        ActivationPicker picker;
        for (const auto& [text, id] : {std::pair("tanh", "tanh"), {"ELU", "elu"}}) {
            picker.filter(QString::fromUtf8(text));
            picker.pickFirst();
            QCOMPARE(picker.currentId(), QString(id));
        }
    }

    void pickerIsSearchedByEveryName() {
        ActivationPicker picker;
        const auto found = [&](const char* text) {
            picker.filter(QString::fromUtf8(text));
            return picker.shownCount();
        };
        QCOMPARE(found("Swish-1"), 1);
        picker.pickFirst();
        QCOMPARE(picker.currentId(), QString("silu"));
        QCOMPARE(found("BNLL"), 1);
        picker.pickFirst();
        QCOMPARE(picker.currentId(), QString("softplus"));
        QCOMPARE(found("双曲正切收缩"), 1);
        QCOMPARE(found("relu"), 8);
        QCOMPARE(found("no such function"), 0);
        QCOMPARE(found(""), static_cast<int>(catalogue().size()));
    }

    void everyFunctionHasTypesetFormulas() {
        for (const ActivationDefinition& row : catalogue()) {
            if (row.id == kCustomId) {
                continue; // has an editor instead
            }
            const QString id = QString::fromUtf8(row.id.data(), static_cast<int>(row.id.size()));
            for (const char* part : {"f", "df"}) {
                const QString path = QStringLiteral(":/formulas/%1_%2.outline").arg(id, part);
                QVERIFY2(!readOutline(path).isEmpty(), qPrintable(path));
            }
        }
    }

    void formulaIsCheckedWhileTyping() {
        FormulaEdit edit;
        QSignalSpy edited(&edit, &FormulaEdit::edited);
        auto* text = edit.findChild<QLineEdit*>("formula_text");
        auto* problem = edit.findChild<QLabel*>("formula_problem");
        QTest::keyClicks(text, "tanh(x");
        QVERIFY2(problem->text().contains("Column 7"), qPrintable(problem->text()));
        QTest::keyClicks(text, ")");
        QVERIFY(!problem->text().contains("Column"));
        QCOMPARE(edited.last()[0].toString(), QString("tanh(x)"));
    }

    void everyBuiltFormulaIsOne() {
        for (int left = 0; left < unaryCount(); ++left) {
            for (int binary = 0; binary < binaryCount(); ++binary) {
                for (int right = 0; right < unaryCount(); ++right) {
                    const QString text = composedFormula(left, binary, right);
                    Activation custom("custom");
                    custom.setFormula(text.toStdString());
                    QCOMPARE(QString::fromUtf8(custom.formulaText().data()), text);
                }
            }
        }
        FormulaEdit edit;
        QSignalSpy edited(&edit, &FormulaEdit::edited);
        QTest::mouseClick(edit.findChild<QPushButton*>("builder_dice"), Qt::LeftButton);
        QCOMPARE(edited.count(), 1);
    }

    void formulaIsPainted() {
        FormulaView view;
        view.setFormula(":/formulas/elu_f.outline", "f(x)");
        view.resize(280, view.sizeHint().height());
        const QImage image = view.grab().toImage();
        QImage empty = image;
        empty.fill(image.pixelColor(image.width() - 1, 0));
        QVERIFY(image != empty);
    }
};

ACTISCOPE_QT_TEST(ControlsTest)
#include "controls_test.moc"

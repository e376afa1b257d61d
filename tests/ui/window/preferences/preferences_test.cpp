#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/controls/row_layout.h"
#include "ui/io/shown_number.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/look/look.h"
#include "ui/transport/course_panel.h"
#include "ui/transport/transport_band.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/run_words.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"
#include "ui/window/preferences/preferences_dialog.h"

#include <QComboBox>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

class PreferencesTest : public QObject {
    Q_OBJECT

private slots:
    void textSizeIsAskedFor() {
        WindowScene scene;
        QSignalSpy chosen(scene.window.get(), &MainWindow::textSizeChosen);
        scene.action("normal_text")->trigger();
        QCOMPARE(chosen.count(), 0); // it is already
        QVERIFY(scene.action("normal_text")->isChecked());
        scene.action("large_text")->trigger();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toBool(), true);
    }

    void themesExcludeEachOther() {
        WindowScene scene;
        QSignalSpy chosen(scene.window.get(), &MainWindow::themeChosen);
        scene.action("print_theme")->trigger();
        QVERIFY(scene.action("print_theme")->isChecked());
        scene.action("dark_theme")->trigger();
        QVERIFY(scene.action("dark_theme")->isChecked());
        QVERIFY(!scene.action("print_theme")->isChecked());
        scene.action("dark_theme")->trigger();
        QCOMPARE(chosen.count(), 3);
        QCOMPARE(chosen[0][0].value<Theme>(), Theme::print);
        QCOMPARE(chosen[2][0].value<Theme>(), Theme::light);
    }

    void panelsArePutAwayAndRemembered() {
        const QTemporaryDir folder;
        QSettings memory(folder.filePath("memory.ini"), QSettings::IniFormat);
        {
            WindowScene scene({.memory = &memory});
            const std::pair<const char*, QWidget*> rows[] = {
                {"panel_facts", &scene.window->curves().facts()},
                {"panel_lab", &scene.window->classifier().lab()},
                {"panel_course", &scene.window->transport().course()}};
            for (const auto& [action, panel] : rows) {
                QVERIFY(scene.action(action)->isChecked() && !panel->isHidden());
                scene.action(action)->trigger();
                QVERIFY(!scene.action(action)->isChecked() && panel->isHidden());
            }
            scene.action("panel_facts")->trigger();
            QVERIFY(!scene.window->curves().facts().isHidden());
            QVERIFY(!scene.action("panel_activation")->isChecked());
            scene.action("panel_activation")->trigger();
            QVERIFY(!scene.window->findChild<QWidget*>("picker_dock")->isHidden());
        }
        WindowScene scene({.memory = &memory});
        QVERIFY(!scene.window->findChild<QWidget*>("picker_dock")->isHidden());
        QVERIFY(scene.window->findChild<QWidget*>("activation_search")->isVisible());
        QVERIFY(!scene.window->curves().facts().isHidden());
        QVERIFY(scene.window->classifier().lab().isHidden());
        QVERIFY(!scene.action("panel_lab")->isChecked());
        // Large text has a memory of its own.
        WindowScene large({.large = true, .memory = &memory});
        QVERIFY(large.window->findChild<QWidget*>("picker_dock")->isHidden());
    }

    void preferencesSayWhatWasChosen() {
        WindowScene scene;
        QSignalSpy chosen(scene.window.get(), &MainWindow::appearanceChosen);
        scene.action("preferences")->trigger();
        auto* dialog = scene.window->findChild<PreferencesDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->appearance(), Appearance());
        const auto choose = [dialog](const char* id, int index) {
            dialog->findChild<QComboBox*>(QLatin1String(id))->setCurrentIndex(index);
        };
        choose("preferred_language", 1);
        choose("preferred_theme", 2);
        choose("preferred_size", 1);
        choose("preferred_speed", 3);
        choose("preferred_sweep", 0);
        dialog->findChild<QSpinBox*>("preferred_digits")->setValue(7);
        dialog->accept();
        QCOMPARE(chosen.count(), 1);
        const auto appearance = chosen[0][0].value<Appearance>();
        QCOMPARE(appearance, (Appearance{.theme = Theme::print,
                                         .language = "zh_CN",
                                         .large = true,
                                         .digits = 7,
                                         .epochsPerSecond = Session::kFullSpeed,
                                         .sweepSeconds = 8.0}));
        // And the next start knows it.
        const QTemporaryDir folder;
        QSettings memory(folder.filePath("memory.ini"), QSettings::IniFormat);
        saveAppearance(Appearance(), appearance, memory);
        QCOMPARE(loadAppearance(memory), appearance);
        // What did not change is not written: it may have come from the command line.
        Appearance dark = appearance;
        dark.theme = Theme::dark;
        Appearance digits = dark;
        digits.digits = 5;
        saveAppearance(dark, digits, memory);
        QCOMPARE(loadAppearance(memory).theme, Theme::print);
        QCOMPARE(loadAppearance(memory).digits, 5);
        for (const QString& key : memory.allKeys()) {
            memory.setValue(key, "nonsense");
        }
        Appearance usual;
        usual.language = Language::systemName();
        usual.large = true; // any text but "false" and "0" is true to QSettings
        QCOMPARE(loadAppearance(memory), usual);
    }

    void readoutsHaveThePreferredDigits() {
        QCOMPARE(shownNumber(-1.23456789), QString("−1.235"));
        setShownDigits(7);
        QCOMPARE(shownNumber(-1.23456789), QString("−1.234568"));
        setShownDigits(Appearance::kUsualDigits);
        QCOMPARE(shownNumber(-1.23456789), QString("−1.235"));
    }

    void withoutAChineseFontEnglishIsSpoken() {
        QCOMPARE(Language::shownInsteadOf("zh_CN", false), QString("en"));
        QCOMPARE(Language::shownInsteadOf("zh_CN", true), QString("zh_CN"));
        QCOMPARE(Language::shownInsteadOf("en", false), QString("en"));
        QVERIFY(Language::reasonFor("zh_CN").contains("font"));
        QVERIFY(Language::shownInsteadOf("en") == "en");
    }

    void numbersAreWrittenForReaders() {
        constexpr double kInfinity = std::numeric_limits<double>::infinity();
        QCOMPARE(shownNumber(kInfinity), QString("∞"));
        QCOMPARE(shownNumber(-kInfinity), QString("−∞"));
        QCOMPARE(shownNumber(std::nan("")), QString("undefined"));
        QCOMPARE(shownNumber(-0.0), QString("0"));
        QCOMPARE(shownNumber(7.4e-17), QString("7.4·10⁻¹⁷")); // of its own a number like others
        QCOMPARE(shownNumber(7.4e-17, 10.0), QString("0"));   // a place on an axis of that length
        QCOMPARE(shownNumber(-7.4e-17, 1e-16), QString("−7.4·10⁻¹⁷"));
        QCOMPARE(shownNumber(1.23e20), QString("1.23·10²⁰"));
        QCOMPARE(numberWithDigits(1e-5, 2), QString("1·10⁻⁵"));
        QCOMPARE(numberWithDecimals(-0.004, 2), QString("0.00"));
        QCOMPARE(numberWithDecimals(-0.006, 2), QString("−0.01"));
        QCOMPARE(numberWithDecimals(kInfinity, 2), QString("∞"));
        QCOMPARE(percentText(0.1234), QString("12.3"));
        QCOMPARE(confusionText({}, {"setosa", "versicolor"}),
                 QString("right: ▲ versicolor 0 of 0 · ● setosa 0 of 0"));
    }
};

ACTISCOPE_QT_TEST(PreferencesTest)
#include "preferences_test.moc"

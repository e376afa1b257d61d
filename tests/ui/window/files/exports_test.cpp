#include "core/session/activation_choice.h"
#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/window_scene.h"
#include "ui/plot/loss_plot.h"
#include "ui/views/classifier/classifier_panel.h"
#include "ui/views/classifier/race_panel.h"
#include "ui/views/curves/curves_panel.h"
#include "ui/window/main_window.h"
#include "ui/window/preferences/language.h"
#include "ui/window/view_table.h"

#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

#include <map>
#include <string>

using namespace actiscope;
using namespace actiscope::ui;

using actiscope::ui::test::WindowScene;

class ExportsTest : public QObject {
    Q_OBJECT

private slots:
    void importsSamplesAndSaysWhatIsWrong() {
        WindowScene scene;
        QTemporaryDir folder;
        scene.path = folder.filePath("samples.csv");
        const auto write = [&](const char* text) {
            QFile file(scene.path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write("x1,x2,label\n0,0,in\n1,1,in\n2,2,out\n");
        scene.action("import_samples")->trigger();
        QVERIFY2(scene.errors.isEmpty(), qPrintable(scene.errors.join(' ')));
        QCOMPARE(scene.runs.data()->size(), 3);
        QCOMPARE(scene.store.session().view, View::classifier);
        const Session before = scene.store.session();
        write("x1,x2,label\n0,0,in\n1,oops,in\n2,2,out\n");
        scene.action("import_samples")->trigger();
        QCOMPARE(scene.errors.size(), 1);
        QVERIFY2(scene.errors[0].contains("line 3, column x2"), qPrintable(scene.errors[0]));
        QVERIFY(scene.store.session() == before);
        scene.action("undo")->trigger();
        QVERIFY(scene.store.session().training.data.kind == DataKind::triangles);
        QCOMPARE(scene.runs.data()->size(), 200);
    }

    /// A preset is a page of its own, whatever the window's size and theme.
    void exportsAPictureForASlide() {
        WindowScene scene;
        QTemporaryDir folder;
        scene.path = folder.filePath("slide.png");
        scene.scale = 2;
        scene.preset = "slide";
        scene.action("export_figure")->trigger();
        QVERIFY2(scene.errors.isEmpty(), qPrintable(scene.errors.join(' ')));
        QCOMPARE(QImage(scene.path).size(), QSize(2560, 1440));
        scene.path = folder.filePath("handout.pdf");
        scene.preset = "handout";
        scene.action("export_figure")->trigger();
        QVERIFY2(scene.errors.isEmpty(), qPrintable(scene.errors.join(' ')));
        QVERIFY(QFile::exists(scene.path));
    }

    void filmAndHandoutAreOffered() {
        WindowScene scene;
        scene.action("film")->trigger();
        auto* film = scene.window->findChild<QDialog*>("film_dialog");
        QVERIFY(film != nullptr && film->isVisible());
        film->reject();
        scene.action("handout")->trigger();
        auto* handout = scene.window->findChild<QDialog*>("handout_dialog");
        QVERIFY(handout != nullptr && handout->isVisible());
        QVERIFY(handout->findChild<QListWidget*>()->count() > 0);
        handout->reject();
    }

    void exportsTheRace() {
        WindowScene scene;
        QTemporaryDir folder;
        scene.path = folder.filePath("race.csv");
        auto* button = scene.window->findChild<QPushButton*>("race_export");
        QVERIFY(!button->isEnabled());
        scene.window->findChild<QSpinBox*>("race_seeds")->setValue(2);
        scene.window->findChild<QPushButton*>("race_start")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!scene.window->classifier().race().runner().isRunning(), 60000);
        button->click();
        QVERIFY2(scene.errors.isEmpty(), qPrintable(scene.errors.join(' ')));
        QFile file(scene.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("activation,seed,solved,epochs,train_accuracy,seconds\n"));
        QVERIFY(text.contains("\ntanh,1,"));
        scene.path = folder.filePath("missing/race.csv");
        button->click();
        QCOMPARE(scene.errors.size(), 1);
    }

    void exportsWeightsAndScript() {
        WindowScene scene;
        QTRY_VERIFY(scene.runs.run(Pane::chosen).snapshot());
        QTemporaryDir folder;
        const auto written = [&](const char* action, const char* name) {
            scene.path = folder.filePath(name);
            scene.action(action)->trigger();
            QFile file(scene.path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(written("export_weights", "w.csv").startsWith("layer,unit,input,value\n1,1,x1,"));
        QVERIFY(written("export_pytorch", "m.py").contains("model = Model()"));
        QVERIFY(scene.errors.isEmpty());
    }

    /// The picture calls the network on the left what the window calls it.
    void aPictureNamesTheComparedNetwork() {
        const QTemporaryDir folder;
        for (const auto& [id, title] :
             {std::pair("identity", ">Linear: "), std::pair("tanh", ">Compared: Tanh<")}) {
            WindowScene scene;
            scene.store.edit({}, [id = id](Session& s) {
                s.view = View::classifier;
                s.classifier.compared = Activation(id);
            });
            scene.path = folder.filePath("named.svg");
            scene.action("export_figure")->trigger();
            QFile file(scene.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString svg = file.readAll();
            QVERIFY2(svg.contains(title), title);
        }
    }

    void exportsPictures() {
        const QTemporaryDir folder;
        WindowScene scene;
        for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
            for (const ViewRow& row : viewTable()) {
                scene.action(row.action)->trigger();
                scene.path = folder.filePath(name);
                scene.action("export_figure")->trigger();
                QCOMPARE(scene.errors, QStringList());
                QFile file(scene.path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray start = file.read(200);
                QVERIFY(start.contains("PNG") || start.contains("<svg") ||
                        start.startsWith("%PDF-"));
            }
        }
        // A finer PNG has that many more pixels.
        QSize sizes[2];
        for (const int scale : {1, 2}) {
            scene.scale = scale;
            scene.path = folder.filePath("scaled.png");
            scene.action("export_figure")->trigger();
            sizes[scale - 1] = QImage(scene.path).size();
        }
        QCOMPARE(sizes[1], sizes[0] * 2);
        scene.scale = 1;
        scene.path = folder.filePath("a.bmp");
        scene.action("export_figure")->trigger();
        QCOMPARE(scene.errors.size(), 1);
        QVERIFY(!QFile::exists(scene.path));
    }

    void exportsTheDataOfEachView() {
        WindowScene scene;
        const QTemporaryDir folder;
        scene.path = folder.filePath("data.csv");
        const std::map<std::string, const char*> starts = {
            {"view_curves", "# f: ELU, alpha 1\nx,f,df,d2f\n"},
            {"view_gallery", "id,name,family,"},
            {"view_classifier", "epoch,compared_loss,"},
            {"view_features", "# "}};
        QByteArray before;
        for (const ViewRow& row : viewTable()) {
            scene.action(row.action)->trigger();
            scene.action("export_data")->trigger();
            QCOMPARE(scene.errors, QStringList());
            QFile file(scene.path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray csv = file.readAll();
            if (const auto known = starts.find(row.action); known != starts.end()) {
                QVERIFY2(csv.startsWith(known->second), csv.left(80).constData());
            }
            QVERIFY2(csv.count('\n') >= 1 && csv.contains(','), row.title);
            QVERIFY2(csv != before, row.title);
            before = csv;
        }
        scene.path = folder.filePath("no/such/folder.csv");
        scene.action("export_data")->trigger();
        QCOMPARE(scene.errors.size(), 1);
    }

    void copiesThePictureOfTheView() {
        WindowScene scene;
        QGuiApplication::clipboard()->clear();
        scene.action("copy_image")->trigger();
        const QImage image = QGuiApplication::clipboard()->image();
        // The picture that would be written, with twice its pixels: sharp on a slide.
        const QTemporaryDir folder;
        scene.path = folder.filePath("same.png");
        scene.action("export_figure")->trigger();
        QCOMPARE(image.size(), 2 * QImage(scene.path).size());
    }

    void aChangeOfTheFunctionIsMarkedAndExported() {
        WindowScene scene;
        scene.store.editWithoutUndo([](Session& s) { s.view = View::classifier; });
        auto* plot = scene.window->findChild<LossPlot*>("loss_plot");
        scene.trainTo(3);
        QTRY_VERIFY(plot->chosenPoints() == 4);
        QCOMPARE(plot->changeLines(), 0);
        scene.store.edit({}, [](Session& s) { chooseActivation(s, "relu"); });
        scene.trainTo(5);
        QTRY_COMPARE(plot->changeLines(), 1);
        QVERIFY2(plot->textAt(3.0).contains("from epoch 3 on: ReLU"),
                 qPrintable(plot->textAt(3.0)));
        QVERIFY2(plot->accessibleDescription().contains("from epoch 3 on: ReLU"),
                 qPrintable(plot->accessibleDescription()));
        QTemporaryDir folder;
        scene.path = folder.filePath("course.csv");
        scene.action("export_data")->trigger();
        QFile file(scene.path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(scene.errors.join(' ')));
        const QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
        QVERIFY2(lines[0].endsWith(",changed_to"), qPrintable(lines[0]));
        QVERIFY2(lines[4].startsWith("3,") && lines[4].endsWith(",ReLU"), qPrintable(lines[4]));
        QVERIFY2(lines[5].endsWith(','), qPrintable(lines[5]));
    }
};

ACTISCOPE_QT_TEST(ExportsTest)
#include "exports_test.moc"

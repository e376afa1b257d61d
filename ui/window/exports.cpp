#include "ui/window/exports.h"

#include "core/data/csv.h"
#include "core/errors.h"
#include "core/export/csv.h"
#include "core/export/polynomial_text.h"
#include "core/export/pytorch.h"
#include "core/session/gallery.h"
#include "ui/io/whole_file.h"
#include "ui/panels/feature_readouts.h"
#include "ui/panels/features_panel.h"
#include "ui/window/figure.h"
#include "ui/window/main_window.h"

#include <QClipboard>
#include <QGuiApplication>

namespace actiscope::ui {

Exports::Exports(SessionStore& store, TrainingRuns& runs, const FileDialogs& dialogs,
                 QWidget* window, const QWidget* view)
    : QObject(window),
      m_store(store),
      m_runs(runs),
      m_dialogs(dialogs),
      m_window(window),
      m_view(view) {}

void Exports::exportFigure() {
    const FileDialogs::FigureTarget target = m_dialogs.exportFigure(m_window);
    if (!target.path.isEmpty()) {
        const Session session = m_runs.sessionWithWeights();
        writeFigure(session, session.view, target.path, m_view->size(), m_window->palette(),
                    target.scale);
        emit done(MainWindow::tr("Wrote %1").arg(target.path));
    }
}

void Exports::copyImage() {
    const Session session = m_runs.sessionWithWeights();
    constexpr int kScale = 2; // sharp on a slide
    QGuiApplication::clipboard()->setImage(
        figureImage(session, session.view, m_view->size(), m_window->palette(), kScale));
    emit done(MainWindow::tr("The view is on the clipboard as a picture"));
}

void Exports::exportData() {
    const QString path = m_dialogs.exportData(m_window);
    if (path.isEmpty()) {
        return;
    }
    const Session& session = m_store.session();
    const auto csv = [&]() -> std::string {
        switch (session.view) {
        case View::curves: {
            constexpr int kRows = 1001;
            return curvesCsv(session, kRows);
        }
        case View::gallery:
            return galleryCsv(session);
        case View::classifier: {
            const auto& compared = m_runs.run(Pane::compared).snapshot();
            const auto& chosen = m_runs.run(Pane::chosen).snapshot();
            return historyCsv(compared ? compared->history : std::vector<HistoryPoint>(),
                              chosen ? chosen->history : std::vector<HistoryPoint>(),
                              chosen ? chosen->changes : std::vector<FunctionChange>());
        }
        case View::features:
            return coefficients(path);
        }
        return {};
    }();
    writeText(path, csv);
}

/// The polynomial of the Features view: LaTeX into a .tex file, else a table.
std::string Exports::coefficients(const QString& path) const {
    const Session& session = m_store.session();
    const auto network = linkedNetwork(m_runs.run(Pane::chosen).snapshot().get());
    MapRequest noMaps;
    noMaps.columns = 0;
    FeatureAnalysis analysis;
    const FeatureResult result =
        analysis.run(session.features, session.activation(), network ? &*network : nullptr, noMaps);
    if (result.scene.problem != SceneProblem::none) {
        throw InputError(problemText(result.scene.problem).toStdString());
    }
    if (path.endsWith(QLatin1String(".tex"), Qt::CaseInsensitive)) {
        constexpr int kDigits = 6;
        const bool shifted = result.scene.around.x != 0.0 || result.scene.around.y != 0.0;
        return polynomialLatex(result.expanded.polynomial, {kDigits, 1000, shifted}) + "\n";
    }
    const std::string description = result.scene.activation.description() + ", " +
                                    subjectText(session.features.subject).toStdString();
    return coefficientsCsv(result.expanded.polynomial, description, result.scene.around);
}

void Exports::writeText(const QString& path, const std::string& text) {
    writeWholeFile(path, QByteArray::fromStdString(text));
    emit done(MainWindow::tr("Wrote %1").arg(path));
}

void Exports::exportWeights() {
    exportTable(weightsCsv(m_runs.trainedSession()));
}

void Exports::exportTable(const std::string& csv) {
    const QString path = m_dialogs.exportData(m_window);
    if (!path.isEmpty()) {
        writeText(path, csv);
    }
}

void Exports::exportPyTorch() {
    exportScript(pytorchScript);
}

void Exports::exportNumpy() {
    exportScript(numpyScript);
}

void Exports::exportScript(std::string (*script)(const Session&)) {
    const QString path = m_dialogs.exportScript(m_window);
    if (!path.isEmpty()) {
        writeText(path, script(m_runs.trainedSession()));
    }
}

void Exports::openSamples(const QString& path) {
    const CsvTable table = loadCsv(path.toStdString());
    const auto own = std::make_shared<const DataSet>(table.data);
    if (own->size() > kMostOwnSamples) {
        throw InputError(path.toStdString() + ": has " + std::to_string(own->size()) +
                         " samples; the window takes at most " + std::to_string(kMostOwnSamples) +
                         ", `actiscope train --data` any number");
    }
    m_store.edit({}, [&own](Session& s) {
        s.view = View::classifier;
        s.training.data.own = own;
        s.training.data.kind = DataKind::own;
        ++s.training.data.ownOrigin;
    });
    QString text = MainWindow::tr("%1 samples from %2").arg(own->size()).arg(path);
    if (table.columns.source != ColumnSource::named) {
        const auto& [x1, x2, label] = table.columns.names;
        text += table.columns.source == ColumnSource::byPosition
                    ? MainWindow::tr("; no names of columns: taken as x1, x2, label in this order")
                    : MainWindow::tr("; x1 is column %1, x2 is column %2, the label is column %3")
                          .arg(QString::fromStdString(x1), QString::fromStdString(x2),
                               QString::fromStdString(label));
    }
    emit done(text);
}

void Exports::importSamples() {
    const QString path = m_dialogs.importSamples(m_window);
    if (!path.isEmpty()) {
        openSamples(path);
    }
}

} // namespace actiscope::ui

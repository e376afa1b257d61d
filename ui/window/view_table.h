#pragma once

#include "ui/model/training_runs.h"

#include <QSize>

#include <span>
#include <string>

class QWidget;

namespace actiscope::ui {

class FigureCanvas;
struct Look;
struct MeasuredCosts;

/// A view of the window: what tabs, menus, pictures and exports know about it. One row per value of
/// View, in that order.
struct ViewRow {
    View view;
    const char* title;    ///< English; translated() is what people see
    const char* action;   ///< object name of the command that shows it
    const char* menuText; ///< English, with a mnemonic
    const char* shortcut;
    QWidget* (*make)(SessionStore& store, TrainingRuns& runs, QWidget* parent);
    /// The picture that the window shows, with its numbers, on a page of this size.
    void (*paint)(FigureCanvas& canvas, const Session& session, const QSize& size, const Look& look,
                  const MeasuredCosts& measured);
    /// The numbers behind the view. `path` may choose a form by its ending. Throws InputError where
    /// there are none.
    std::string (*csv)(const TrainingRuns& runs, const Session& session, const QString& path);
};

std::span<const ViewRow> viewTable();

/// The row's text in the language of the window.
QString translatedTitle(const ViewRow& row);

} // namespace actiscope::ui

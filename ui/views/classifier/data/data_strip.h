#pragma once

#include "ui/model/training_runs.h"

#include <QWidget>

#include <vector>

class QToolButton;

namespace actiscope::ui {

class DataPicture;

/// The data sets as a column of pictures, one of which is chosen; the plus at its end opens what
/// else there is to say about the data. The seed's own samples are drawn.
class DataStrip : public QWidget {
    Q_OBJECT

public:
    DataStrip(SessionStore& store, TrainingRuns& runs, QWidget* parent = nullptr);

    std::vector<DataPicture*> pictures() const { return m_pictures; }

signals:
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow(const Session& session);
    void showSamples();
    void arrange();

    SessionStore& m_store;
    TrainingRuns& m_runs;
    std::vector<DataPicture*> m_pictures;
    QToolButton* m_more;
};

} // namespace actiscope::ui

#pragma once

#include "core/data/data_set.h"

#include <QAbstractButton>

namespace actiscope::ui {

/// A data set to choose, as a small picture of its samples.
class DataPicture : public QAbstractButton {
    Q_OBJECT

public:
    DataPicture(DataKind kind, const QString& name, QWidget* parent = nullptr);

    DataKind kind() const { return m_kind; }
    void setSamples(const DataSet& samples);
    int sampleCount() const { return static_cast<int>(m_samples.size()); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    DataKind m_kind;
    DataSet m_samples;
};

} // namespace actiscope::ui

#pragma once

#include <QFrame>

namespace actiscope::ui {

/// A line above the views that says where to begin, with a button that does it and one that makes
/// the line go away.
class HintBar : public QFrame {
    Q_OBJECT

public:
    explicit HintBar(QWidget* parent = nullptr);

signals:
    void actionRequested();
};

} // namespace actiscope::ui

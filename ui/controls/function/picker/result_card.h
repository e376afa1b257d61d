#pragma once

#include "ui/controls/function/picker/function_ranking.h"

#include <QAbstractButton>

namespace actiscope::ui {

/// One of the best matches of a search: curve, name, and why it was found. The first is what Enter
/// takes.
class ResultCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ResultCard(bool first, QWidget* parent = nullptr);

    void setMatch(const FunctionMatch& match, const QString& text);
    QString id() const { return m_id; }

    QSize sizeHint() const override;
    /// Whether there is room for it is asked before it is shown.
    QSize minimumSizeHint() const override;

signals:
    void enterPressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_first;
    QString m_id;
    QString m_reason;
};

} // namespace actiscope::ui

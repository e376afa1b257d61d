#pragma once

#include "ui/controls/choice_box_fwd.h"
#include "ui/model/session_store.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace actiscope::ui {

/// What computers make of the function: the floating-point format and where f' is exactly 0 in it,
/// the textbook's formula beside the stable one, and what the frameworks return at a kink.
class NumericsPanel : public QWidget {
    Q_OBJECT

public:
    explicit NumericsPanel(SessionStore& store, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLabel* addText(const QString& id);
    void follow(const Session& session);
    void refresh();
    QString naiveText(const Session& session) const;
    QString kinkText(const Activation& activation) const;

    SessionStore& m_store;
    QTimer m_delay;
    ChoiceBox<Format>* m_format;
    QLabel* m_zero;
    QCheckBox* m_naive;
    QLabel* m_naiveText;
    QLabel* m_kinks;
};

} // namespace actiscope::ui

#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace actiscope::ui {

/// One number with its caption on a small card, and whether it is as it should be. The whole text
/// is its accessible name; what does not fit is told by the tool tip.
class Tile : public QWidget {
    Q_OBJECT

public:
    enum class State { none, open, ok, bad, warning };

    explicit Tile(const QString& caption, QWidget* parent = nullptr);

    void setCaption(const QString& caption);
    void setReadout(const QString& readout);
    QString readout() const { return m_readout; }
    void setState(State state);
    State state() const { return m_state; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    QString m_caption;
    QString m_readout;
    State m_state = State::none;
};

/// ✓ ✗ ○ ⚠, or nothing.
QString stateMark(Tile::State state);
/// Ink of the mark and of what it stands at.
QColor stateColor(Tile::State state, const Colors& colors);

} // namespace actiscope::ui

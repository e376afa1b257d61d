#pragma once

#include "ui/parts/tile.h"

#include <QWidget>

class QLabel;

namespace actiscope::ui {

class RoleLabel;

/// A mark ✓ ✗ ○ or + − and the words behind it, which wrap.
class CheckLine : public QWidget {
    Q_OBJECT

public:
    explicit CheckLine(const QString& id, QWidget* parent = nullptr);

    void setContents(const QString& mark, const QString& text, Tile::State tone);
    QString text() const;
    QString mark() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();

    RoleLabel* m_mark;
    RoleLabel* m_text;
    Tile::State m_tone = Tile::State::none;
};

} // namespace actiscope::ui

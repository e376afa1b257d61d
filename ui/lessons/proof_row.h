#pragma once

#include "core/lesson/proof.h"
#include "ui/parts/tile.h"

#include <QWidget>

#include <optional>
#include <string>

namespace actiscope::ui {

/// One number of a step: its state, what it is, what it should be or what to do for it, and its
/// value. It keeps its height whatever the value is. All of it is its accessible name.
class ProofRow : public QWidget {
    Q_OBJECT

public:
    /// `language` is "en" or "zh_CN".
    ProofRow(const Proof& proof, std::string language, QWidget* parent);

    /// What was measured; nothing while it is not known yet.
    void setResult(const std::optional<ProofResult>& result);
    Tile::State state() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Label and condition, one below the other.
    struct Texts {
        QRect label;
        QRect condition;
    };

    void tell();
    Texts textsWithin(int width) const;
    int valueWidth() const;
    void paintMark(QPainter& painter) const;
    void paintValue(QPainter& painter) const;

    Proof m_proof;
    std::string m_language;
    std::optional<ProofResult> m_result;
    QString m_label;
    QString m_condition;
    QString m_value;
};

} // namespace actiscope::ui

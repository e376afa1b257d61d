#pragma once

#include "core/run/experiment/on_off.h"
#include "ui/look/look.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace actiscope::ui {

/// A block per hidden layer, a row per unit, a column per sample; what is on is dark. Above stand
/// the classes of the samples.
void paintOnOff(QPainter& painter, const QRect& area, const OnOffPicture& picture,
                const Look& look);

/// The same as a widget.
class OnOffView : public QWidget {
    Q_OBJECT

public:
    OnOffView(const QString& id, const QString& name, QWidget* parent = nullptr);

    void setPicture(OnOffPicture picture);
    const std::optional<OnOffPicture>& picture() const { return m_picture; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<OnOffPicture> m_picture;
};

/// "layer 1: 53 % zeros, 47 % on"
QString onOffText(const OnOffLayer& layer, std::size_t index);

} // namespace actiscope::ui

#pragma once

#include "core/analysis/taylor/polynomial2.h"
#include "ui/look/look.h"

#include <QImage>
#include <QWidget>

#include <map>
#include <optional>
#include <vector>

namespace actiscope::ui {

/// The terms of a polynomial as a triangle of small maps of x1^i·x2^j over the same part of the
/// plane as the large ones: blue and orange are the signs, what is faint is small, what is off is
/// hollow.
struct TermPicture {
    Polynomial2 polynomial; ///< with the terms that are off
    std::vector<TermPower> off;
    std::optional<TermPower> alone; ///< all others count as off
    std::optional<TermPower> active;
    QString origin; ///< where the active coefficient comes from: "f″(b)·w1·w2"
    bool shifted = false;

    bool isOff(const TermPower& term) const;
};

/// Small maps of the terms, made when they are first painted.
class TermImages {
public:
    const QImage& of(const TermPower& term, bool positive, const Look& look);
    void clear() { m_images.clear(); }

private:
    std::map<std::pair<TermPower, bool>, QImage> m_images;
};

void paintTerms(QPainter& painter, const QRectF& area, const TermPicture& picture,
                TermImages& images, const Look& look);

/// The same as a widget. Pointing or the arrows choose the active term; a click or Space switches
/// it, with Shift or by Return it stands alone.
class TermTriangle : public QWidget {
    Q_OBJECT

public:
    explicit TermTriangle(QWidget* parent = nullptr);

    void show(const TermPicture& picture);
    void clear();

    const TermPicture& picture() const { return m_picture; }
    /// The middle of a term on the widget.
    QPoint placeOf(const TermPower& term) const;
    /// "x1·x2: −0.144, off": what the term has to say.
    QString reading(const TermPower& term) const;

    QSize minimumSizeHint() const override;

signals:
    void termActive(int i, int j);
    void termSwitched(int i, int j);
    void termAlone(int i, int j);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<TermPower> termAt(const QPointF& place) const;

    TermPicture m_picture;
    TermImages m_images;
    bool m_empty = true;
};

} // namespace actiscope::ui

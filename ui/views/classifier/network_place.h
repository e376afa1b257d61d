#pragma once

#include <QWidget>

class QAbstractButton;

namespace actiscope::ui {

class Card;
class Sheet;

/// Where the network stands between the maps: its card, or in a narrow window a sliver that opens
/// the card over the left map and keeps its place.
class NetworkPlace : public QWidget {
    Q_OBJECT

public:
    /// Takes over card and sliver; the card opens over `view`.
    NetworkPlace(Card* card, QAbstractButton* sliver, QWidget& view);

    /// The place of its own in the view, and the part of it that the card may cover.
    void place(const QRect& own, bool asSliver, const QRect& cover);
    Sheet& sheet() { return *m_sheet; }
    bool isSliver() const { return m_asSliver; }

private:
    Card* m_card;
    QAbstractButton* m_sliver;
    Sheet* m_sheet;
    bool m_asSliver = false;
};

} // namespace actiscope::ui

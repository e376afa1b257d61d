#include "ui/views/classifier/network_place.h"

#include "ui/parts/card.h"
#include "ui/parts/over/overlay.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace actiscope::ui {

NetworkPlace::NetworkPlace(Card* card, QAbstractButton* sliver, QWidget& view)
    : QWidget(&view), m_card(card), m_sliver(sliver), m_sheet(new Sheet(tr("Network"), view)) {
    m_sheet->setObjectName(QStringLiteral("network_drawer"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    layout->addWidget(m_sliver);
    m_sliver->hide();
    connect(m_sliver, &QAbstractButton::clicked, this,
            [this] { m_sheet->setOpen(!m_sheet->isOpen()); });
}

void NetworkPlace::place(const QRect& own, bool asSliver, const QRect& cover) {
    if (asSliver != m_asSliver) {
        m_asSliver = asSliver;
        m_sheet->closeOver();
        if (asSliver) {
            m_sheet->body().addWidget(m_card);
        } else {
            layout()->addWidget(m_card);
        }
        m_card->show();
        m_sliver->setVisible(asSliver);
    }
    setGeometry(own);
    m_sheet->setCover(cover);
}

} // namespace actiscope::ui

#include "ui/views/curves/bars/pin_bar.h"

#include "core/analysis/difference.h"
#include "ui/controls/function/function_words.h"
#include "ui/io/shown_number.h"
#include "ui/look/sizes.h"
#include "ui/parts/chip.h"
#include "ui/parts/role_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace actiscope::ui {

PinBar::PinBar(SessionStore& store, QWidget* parent)
    : QWidget(parent),
      m_store(store),
      m_unpin(new Chip(tr("Unpin all"), this)),
      m_difference(new QComboBox(this)),
      m_largest(new RoleLabel(TextRole::caption, {}, this)) {
    m_unpin->setObjectName(QStringLiteral("unpin_all"));
    m_difference->setObjectName(QStringLiteral("difference"));
    m_difference->setAccessibleName(tr("Difference to a pinned curve"));
    m_difference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_difference->setMinimumContentsLength(12);
    m_largest->setObjectName(QStringLiteral("largest_difference"));
    m_largest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_largest->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kApart);
    layout->addWidget(m_unpin);
    auto* caption = new QLabel(tr("Differen&ce to"), this);
    caption->setBuddy(m_difference);
    layout->addWidget(caption);
    layout->addWidget(m_difference);
    layout->addWidget(m_largest, 1);

    connect(m_unpin, &Chip::clicked, this, [this] {
        m_store.edit({}, [](Session& s) {
            s.curves.pinned.clear();
            s.curves.difference = 0;
        });
    });
    connect(m_difference, &QComboBox::activated, this, [this](int index) {
        m_store.edit({}, [index](Session& s) { s.curves.difference = index; });
    });
    connect(&store, &SessionStore::changed, this,
            [this](const Session&, const Session& now) { show(now); });
    show(store.session());
}

void PinBar::show(const Session& session) {
    const CurveView& view = session.curves;
    m_unpin->setEnabled(!view.pinned.empty());
    m_difference->setEnabled(!view.pinned.empty());
    const QSignalBlocker block(m_difference);
    // A drag of a parameter changes no pin: the list is filled only when they do.
    if (m_difference->count() == 0 || !(m_listed == view.pinned)) {
        m_listed = view.pinned;
        m_difference->clear();
        m_difference->addItem(tr("none", "no difference curve"));
        for (const Activation& pinned : view.pinned) {
            m_difference->addItem(activationTitle(pinned));
        }
    }
    m_difference->setCurrentIndex(view.difference);
    if (view.difference == 0) {
        m_largest->clear();
        return;
    }
    const Activation& other = view.pinned[static_cast<std::size_t>(view.difference - 1)];
    const auto largest =
        largestDifference(session.activation(), other, view.range.xMin, view.range.xMax);
    m_largest->setText(largest ? tr("largest |difference| in view: %1 at x = %2")
                                     .arg(shownNumber(largest->size), shownNumber(largest->x, 1.0))
                               : tr("undefined in view"));
}

} // namespace actiscope::ui

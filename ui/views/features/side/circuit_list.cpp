#include "ui/views/features/side/circuit_list.h"

#include "ui/look/expansion.h"
#include "ui/look/sizes.h"
#include "ui/views/features/feature_readouts.h"

#include <QButtonGroup>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace actiscope::ui {
namespace {

QString rowId(Subject subject) {
    switch (subject) {
    case Subject::neuron:
        return QStringLiteral("expand_neuron");
    case Subject::unit:
        return QStringLiteral("expand_unit");
    case Subject::gate:
        return QStringLiteral("expand_gate");
    case Subject::pair:
        return QStringLiteral("expand_pair");
    case Subject::network:
        break;
    }
    return QStringLiteral("expand_network");
}

} // namespace

CircuitRow::CircuitRow(const QString& name, QWidget* parent) : QRadioButton(name, parent) {
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
}

void CircuitRow::setCircuit(const Circuit& circuit, const QPolygonF& curve) {
    m_circuit = circuit;
    m_curve = curve;
    update();
}

QSize CircuitRow::sizeHint() const {
    const Look& look = lookOf(*this);
    return {look.scaled(expansion::kSide), look.scaled(expansion::kCircuitRow)};
}

QSize CircuitRow::minimumSizeHint() const {
    return {lookOf(*this).scaled(expansion::kCircuit.width()), sizeHint().height()};
}

void CircuitRow::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || hasFocus() || underMouse()) {
        painter.setPen(isChecked() || hasFocus()
                           ? QPen(look.colors.accent, hasFocus() ? part::kFocus : part::kBorder)
                           : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? look.colors.accentSoft : look.colors.stripe);
        painter.drawRoundedRect(QRectF(rect()).marginsRemoved(tile::kFrame), part::kRadius,
                                part::kRadius);
    }
    const QRect inside = rect().marginsRemoved(expansion::kRowPad);
    const double height = std::min(inside.height(), 2 * look.scaled(expansion::kCircuit.height()));
    constexpr double kDrawing = 0.4; // of the row, where it is narrow
    const double width =
        std::min<double>(look.scaled(expansion::kCircuit.width()), kDrawing * inside.width());
    const QRectF drawing(inside.left(), inside.center().y() - height / 2.0 + part::kBorder, width,
                         height);
    paintCircuit(painter, drawing, m_circuit, m_curve, look);
    const int left = qRound(drawing.right()) + space::kApart;
    const QRect room(QPoint(left, 0), QPoint(inside.right(), rect().bottom()));
    constexpr int kWrapped = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap;
    painter.setFont(look.font(isChecked() ? TextRole::strong : TextRole::body));
    if (painter.fontMetrics().boundingRect(room, kWrapped, text()).height() > room.height()) {
        painter.setFont(look.font(TextRole::small));
    }
    painter.setPen(look.colors.text);
    painter.drawText(room, kWrapped, text());
}

CircuitList::CircuitList(SessionStore& store, QWidget* parent) : QWidget(parent), m_store(store) {
    setObjectName(QStringLiteral("feature_subject"));
    setAccessibleName(tr("What is expanded"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    auto* group = new QButtonGroup(this);
    for (const Choice<Subject>& choice : subjectChoices()) {
        auto* row = new CircuitRow(choice.text, this);
        row->setObjectName(rowId(choice.value));
        row->setAccessibleName(choice.text);
        row->setToolTip(choice.text);
        group->addButton(row);
        layout->addWidget(row, 1);
        m_rows[choice.value] = row;
        connect(row, &QRadioButton::toggled, this, [this, subject = choice.value](bool on) {
            if (on) {
                m_store.edit({}, [subject](Session& s) { s.features.subject = subject; });
            }
        });
    }
}

void CircuitList::show(const Session& session, const LinkedNetwork* network) {
    if (m_curve.isEmpty() || !(m_activation == session.activation())) {
        m_activation = session.activation();
        m_curve = unitCurve(m_activation);
    }
    for (const auto& [subject, row] : m_rows) {
        const QSignalBlocker block(row);
        row->setChecked(subject == session.features.subject);
        row->setCircuit(circuitOf(subject, session.features, session.activation(), network),
                        m_curve);
    }
}

} // namespace actiscope::ui

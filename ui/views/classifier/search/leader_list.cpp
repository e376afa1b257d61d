#include "ui/views/classifier/search/leader_list.h"

#include "ui/look/look.h"
#include "ui/look/sizes.h"
#include "ui/look/typeset.h"
#include "ui/views/classifier/search/leader_columns.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope::ui {

void LeaderModel::setRows(std::vector<LeaderRow> rows, double mostEpochs) {
    m_mostEpochs = mostEpochs;
    // Rows that stay keep the place of the scroll bar and the screen reader.
    const int before = rowCount();
    const int now = static_cast<int>(rows.size());
    if (now > before) {
        beginInsertRows({}, before, now - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (now < before) {
        beginRemoveRows({}, now, before - 1);
        m_rows = std::move(rows);
        endRemoveRows();
    } else {
        m_rows = std::move(rows);
    }
    if (now > 0) {
        emit dataChanged(index(0), index(now - 1));
    }
}

int LeaderModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LeaderModel::data(const QModelIndex& index, int role) const {
    const LeaderRow& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return leaderWords(shown.rank, shown.name, shown.found);
    case Qt::ToolTipRole:
        return shown.name;
    default:
        return {};
    }
}

void LeaderHead::setMostEpochs(double epochs) {
    m_mostEpochs = epochs;
    update();
}

void LeaderHead::setRowWidth(int width) {
    m_rowWidth = width;
    update();
}

QSize LeaderHead::sizeHint() const {
    QSize hint = QWidget::sizeHint(); // the list gives it its width
    hint.setHeight(QFontMetrics(lookOf(*this).font(TextRole::caption)).height() + space::kApart);
    return hint;
}

void LeaderHead::paintEvent(QPaintEvent*) {
    const Look& look = lookOf(*this);
    QPainter painter(this);
    painter.setFont(look.font(TextRole::caption));
    painter.setPen(look.colors.faint);
    const LeaderColumns columns =
        leaderColumns(QRect(0, 0, m_rowWidth, height()), m_mostEpochs, look);
    painter.drawText(columns.formula, Qt::AlignLeft | Qt::AlignVCenter, LeaderList::tr("formula"));
    painter.drawText(columns.median, Qt::AlignRight | Qt::AlignVCenter,
                     LeaderList::tr("median epochs"));
    for (const double tick : epochTicks(m_mostEpochs)) {
        const QString number = QString::number(tick);
        const int width = painter.fontMetrics().horizontalAdvance(number);
        painter.drawText(QPointF(columns.placeOf(tick) - width / 2.0,
                                 height() / 2.0 + painter.fontMetrics().ascent() / 2.0),
                         number);
    }
}

LeaderList::LeaderList(QWidget* parent)
    : QWidget(parent),
      m_head(new LeaderHead(this)),
      m_model(new LeaderModel(this)),
      m_view(new QListView(this)),
      m_comparedModel(new LeaderModel(this)),
      m_compared(new QListView(this)) {
    const auto prepare = [this](QListView* view, LeaderModel* model) {
        view->setModel(model);
        view->setItemDelegate(new LeaderDelegate(view));
        view->setFrameShape(QFrame::NoFrame);
        view->setUniformItemSizes(true);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view->viewport()->installEventFilter(this);
    };
    prepare(m_view, m_model);
    prepare(m_compared, m_comparedModel);
    m_view->setObjectName(QStringLiteral("search_leaders"));
    m_view->setAccessibleName(tr("Ranked formulas"));
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_compared->setObjectName(QStringLiteral("search_compared"));
    m_compared->setAccessibleName(tr("For comparison"));
    m_compared->setFocusPolicy(Qt::NoFocus);
    m_compared->setSelectionMode(QAbstractItemView::NoSelection);
    m_compared->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_compared->setFixedHeight(leaderRowHeight(lookOf(*this)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_compared);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_followsBest = m_followsBest && m_setting;
        emit chosenChanged();
    });
    connect(m_view, &QListView::pressed, this, [this] { m_followsBest = false; });
    connect(m_view, &QListView::activated, this, &LeaderList::taken);
}

void LeaderList::setFormulas(const std::vector<search::FoundFormula>& ranked, double mostEpochs) {
    m_followsBest = m_followsBest || ranked.empty(); // a new search
    const auto before = m_followsBest ? std::nullopt : chosen();
    std::vector<LeaderRow> rows;
    int current = 0;
    for (std::size_t i = 0; i < std::min(ranked.size(), kMostRows); ++i) {
        LeaderRow row{static_cast<int>(i) + 1, Activation(kCustomId), shownFormula(ranked[i].text),
                      ranked[i]};
        row.activation.setFormula(ranked[i].text);
        if (before && before->found.number == ranked[i].number) {
            current = static_cast<int>(i);
        }
        rows.push_back(std::move(row));
    }
    m_head->setMostEpochs(mostEpochs);
    m_setting = true;
    m_model->setRows(std::move(rows), mostEpochs);
    if (m_model->rowCount() > 0) {
        m_view->setCurrentIndex(m_model->index(current));
    }
    m_setting = false;
    emit chosenChanged();
}

void LeaderList::setCompared(const std::optional<LeaderRow>& row) {
    m_comparedModel->setRows(row ? std::vector{*row} : std::vector<LeaderRow>(),
                             m_model->mostEpochs());
}

std::optional<LeaderRow> LeaderList::chosen() const {
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(m_model->row(index.row())) : std::nullopt;
}

/// The columns stand above and below each other whatever the scroll bar takes.
bool LeaderList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && watched == m_view->viewport()) {
        m_head->setRowWidth(m_view->viewport()->width());
        const int bar = m_view->width() - m_view->viewport()->width();
        m_compared->setFixedWidth(m_view->width() - bar);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace actiscope::ui

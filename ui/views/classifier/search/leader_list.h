#pragma once

#include "core/search/formula_search.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <optional>
#include <vector>

namespace actiscope::ui {

/// A ranked formula, or the function that it is compared with.
struct LeaderRow {
    int rank = 0; ///< from 1; 0 = compared
    Activation activation;
    QString name; ///< as it is shown
    search::FoundFormula found;
};

class LeaderModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<LeaderRow> rows, double mostEpochs);
    const LeaderRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    double mostEpochs() const { return m_mostEpochs; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<LeaderRow> m_rows;
    double m_mostEpochs = 200.0;
};

/// Paints a row: rank, curve, formula, a dot per seed on the axis of epochs, how many solved it,
/// the median.
class LeaderDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The names of the columns, and the numbers of the axis.
class LeaderHead : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setMostEpochs(double epochs);
    /// Of the rows below.
    void setRowWidth(int width);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_mostEpochs = 200.0;
    int m_rowWidth = 0;
};

/// The ranked formulas, best first; arrows go through them, Return or a double click takes one. The
/// best one is chosen, whichever it becomes, until the user chooses: that one stays chosen where it
/// moves to.
class LeaderList : public QWidget {
    Q_OBJECT

public:
    explicit LeaderList(QWidget* parent = nullptr);

    void setFormulas(const std::vector<search::FoundFormula>& ranked, double mostEpochs);
    void setCompared(const std::optional<LeaderRow>& row);
    /// Nothing without any.
    std::optional<LeaderRow> chosen() const;
    int count() const { return m_model->rowCount(); }
    QListView& view() { return *m_view; }

    static constexpr std::size_t kMostRows = 100;

signals:
    void chosenChanged();
    void taken();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    LeaderHead* m_head;
    LeaderModel* m_model;
    QListView* m_view;
    LeaderModel* m_comparedModel;
    QListView* m_compared;
    bool m_followsBest = true;
    bool m_setting = false; // the rows; a change of the chosen one is not the user's
};

} // namespace actiscope::ui

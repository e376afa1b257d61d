#include "ui/lessons/pictures/line_sums.h"

#include "core/run/restore.h"
#include "ui/io/shown_number.h"

#include <QStringList>

namespace actiscope::ui {
namespace {

constexpr int kSumDigits = 3;

QString factorText(double factor) {
    const QString text = numberWithDigits(factor, kSumDigits);
    return factor < 0.0 ? QStringLiteral("(%1)").arg(text) : text;
}

/// "a = 1·0.5 + 2·(−0.3) + 0.25 = 0.15"; `alone` is what stands in no product.
QString sumText(const QString& name, const Eigen::ArrayXd& outgoing, const Eigen::ArrayXd& incoming,
                const double* alone) {
    QStringList terms;
    for (Eigen::Index i = 0; i < outgoing.size(); ++i) {
        terms.append(factorText(outgoing[i]) + QStringLiteral("·") + factorText(incoming[i]));
    }
    double sum = (outgoing * incoming).sum();
    if (alone != nullptr) {
        terms.append(factorText(*alone));
        sum += *alone;
    }
    return QStringLiteral("%1 = %2 = %3")
        .arg(name, terms.join(QStringLiteral(" + ")), numberWithDigits(sum, kSumDigits));
}

} // namespace

LineSums::LineSums(QWidget* parent) : RoleLabel(TextRole::strong, {}, parent) {
    setObjectName(QStringLiteral("lesson_sums"));
    setAccessibleName(tr("The sums, term by term"));
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void LineSums::setNetwork(const TrainingSnapshot& snapshot) {
    if (snapshot.architecture.hiddenLayers() != 1) {
        setText({});
        return;
    }
    const Network<double> network = restoreNetwork(snapshot);
    if (!isLinear(network) || network.weights(0).cols() != 2) {
        setText({});
        return;
    }
    const Eigen::ArrayXd outgoing = network.weights(1).row(0).transpose();
    const double bias = network.biases(1)[0];
    setText(QStringList{sumText(QStringLiteral("a"), outgoing, network.weights(0).col(0), nullptr),
                        sumText(QStringLiteral("b"), outgoing, network.weights(0).col(1), nullptr),
                        sumText(QStringLiteral("c"), outgoing, network.biases(0), &bias)}
                .join(u'\n'));
}

} // namespace actiscope::ui

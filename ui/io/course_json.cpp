#include "ui/io/course_json.h"

#include "core/errors.h"
#include "ui/io/json_parts.h"
#include "ui/io/qstring.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace actiscope::ui {
namespace {

/// Whole numbers in JSON are exact up to here.
constexpr double kLargestWhole = 9007199254740992.0;

[[noreturn]] void fail(const QString& key, const char* what) {
    throw InputError(key.toStdString() + ": " + what);
}

double wholeFrom(const QJsonValue& value, const QString& key, double largest = kLargestWhole) {
    const double number = value.toDouble(-1.0);
    if (!(number >= 0.0 && number <= largest) || number != std::floor(number)) {
        fail(key, "must be a whole number from 0");
    }
    return number;
}

QJsonArray arrayAt(const QJsonObject& object, const QString& place, const QString& key) {
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray()) {
        fail(place + "." + key, "must be a list");
    }
    return value.toArray();
}

template <class Number>
std::vector<Number> wholesFrom(const QJsonObject& object, const QString& place, const QString& key,
                               double largest) {
    std::vector<Number> numbers;
    const QJsonArray array = arrayAt(object, place, key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        numbers.push_back(static_cast<Number>(
            wholeFrom(array[i], QStringLiteral("%1.%2[%3]").arg(place, key).arg(i), largest)));
    }
    return numbers;
}

/// A point as [epoch, loss or null, accuracy, test loss or null, test accuracy or null, learned …].
QJsonArray toJson(const HistoryPoint& point) {
    QJsonArray row{static_cast<double>(point.epoch), point.loss, point.score,
                   point.testLoss ? QJsonValue(*point.testLoss) : QJsonValue(),
                   point.testScore ? QJsonValue(*point.testScore) : QJsonValue()};
    for (const float learned : point.learned) {
        row.append(static_cast<double>(learned));
    }
    return row;
}

HistoryPoint pointFrom(const QJsonValue& value, const QString& key) {
    const QJsonArray row = value.toArray();
    constexpr qsizetype kFixed = 5;
    HistoryPoint point;
    if (row.size() != kFixed + static_cast<qsizetype>(point.learned.size())) {
        fail(key, "must be a list of epoch, loss, accuracy, test loss, test accuracy and the "
                  "learned parameter of each layer");
    }
    point.epoch = static_cast<std::uint64_t>(wholeFrom(row[0], key));
    for (qsizetype i = 1; i < row.size(); ++i) {
        const bool mayMiss = i == 1 || i == 3 || i == 4;
        if (!row[i].isDouble() && !(mayMiss && row[i].isNull())) {
            fail(key, "must hold numbers");
        }
    }
    // A network whose function is not defined everywhere has no loss.
    point.loss = row[1].toDouble(std::nan(""));
    point.score = row[2].toDouble();
    if (row[3].isDouble() && row[4].isDouble()) {
        point.testLoss = row[3].toDouble();
        point.testScore = row[4].toDouble();
    }
    for (std::size_t l = 0; l < point.learned.size(); ++l) {
        point.learned[l] = static_cast<float>(row[kFixed + static_cast<qsizetype>(l)].toDouble());
    }
    return point;
}

/// The norms of the gradient as [epoch, norm], apart from the points: an older program, which knows
/// no norms, reads those.
QJsonArray gradientsOf(const std::vector<HistoryPoint>& history) {
    QJsonArray rows;
    for (const HistoryPoint& point : history) {
        if (point.gradientNorm) {
            rows.append(QJsonArray{static_cast<double>(point.epoch), *point.gradientNorm});
        }
    }
    return rows;
}

void takeGradients(std::vector<HistoryPoint>& history, const QJsonArray& rows, const QString& key) {
    for (const QJsonValue& value : rows) {
        const QJsonArray row = value.toArray();
        if (row.size() != 2 || !row[1].isDouble() || row[1].toDouble() < 0.0) {
            fail(key, "must be a list of pairs of an epoch and the norm of the gradient, from 0");
        }
        const auto epoch = static_cast<std::uint64_t>(wholeFrom(row[0], key));
        const auto point = std::ranges::find(history, epoch, &HistoryPoint::epoch);
        if (point != history.end()) {
            point->gradientNorm = row[1].toDouble();
        }
    }
}

} // namespace

QJsonObject toJson(const Course& course) {
    QJsonArray order;
    for (const int sample : course.order) {
        order.append(sample);
    }
    QJsonArray slopes;
    for (const std::uint32_t state : course.slopes) {
        slopes.append(static_cast<double>(state));
    }
    QJsonArray history;
    for (const HistoryPoint& point : course.history) {
        history.append(toJson(point));
    }
    QJsonArray changes;
    for (const FunctionChange& change : course.changes) {
        changes.append(QJsonObject{{"epoch", static_cast<double>(change.epoch)},
                                   {"functions", toQString(change.functions)}});
    }
    return {{"epoch", static_cast<double>(course.epoch)},
            {"examples", static_cast<double>(course.examples)},
            {"position", static_cast<double>(course.position)},
            {"order", order},
            {"shuffle", toQString(course.shuffle)},
            {"slopes", slopes},
            {"steps", static_cast<double>(course.steps)},
            {"mean", toArray(course.mean)},
            {"square", toArray(course.square)},
            {"history", history},
            {"gradient", gradientsOf(course.history)},
            {"changes", changes}};
}

Course courseFrom(const QJsonObject& object, const QString& place) {
    const auto whole = [&](const char* key) {
        const QString name = QLatin1String(key);
        return wholeFrom(object.value(name), place + "." + name);
    };
    Course course;
    course.epoch = static_cast<std::uint64_t>(whole("epoch"));
    course.examples = static_cast<std::uint64_t>(whole("examples"));
    course.position = static_cast<std::int64_t>(whole("position"));
    course.steps = static_cast<std::uint64_t>(whole("steps"));
    constexpr double kLargestInt = 2147483647.0;
    constexpr double kLargestState = 4294967295.0;
    course.order = wholesFrom<int>(object, place, QStringLiteral("order"), kLargestInt);
    course.slopes =
        wholesFrom<std::uint32_t>(object, place, QStringLiteral("slopes"), kLargestState);
    course.shuffle = object.value(QStringLiteral("shuffle")).toString().toStdString();
    course.mean = numbersFrom(object, place, QStringLiteral("mean"));
    course.square = numbersFrom(object, place, QStringLiteral("square"));
    const QJsonArray history = arrayAt(object, place, QStringLiteral("history"));
    for (qsizetype i = 0; i < history.size(); ++i) {
        course.history.push_back(
            pointFrom(history[i], QStringLiteral("%1.history[%2]").arg(place).arg(i)));
    }
    takeGradients(course.history, arrayAt(object, place, QStringLiteral("gradient")),
                  place + ".gradient");
    const QJsonArray changes = arrayAt(object, place, QStringLiteral("changes"));
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const QJsonObject change = changes[i].toObject();
        const QString key = QStringLiteral("%1.changes[%2]").arg(place).arg(i);
        course.changes.push_back(
            {static_cast<std::uint64_t>(wholeFrom(change.value("epoch"), key + ".epoch")),
             change.value("functions").toString().toStdString()});
    }
    return course;
}

} // namespace actiscope::ui

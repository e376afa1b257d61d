#include "tests/support/json_validator.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace actiscope::ui::test {
namespace {

bool hasType(const QJsonValue& value, const QString& type) {
    return (type == "object" && value.isObject()) || (type == "array" && value.isArray()) ||
           (type == "string" && value.isString()) || (type == "boolean" && value.isBool()) ||
           (type == "number" && value.isDouble()) ||
           (type == "integer" && value.isDouble() &&
            value.toDouble() == std::floor(value.toDouble()));
}

} // namespace

QStringList JsonValidator::check(const QJsonValue& value) {
    m_errors.clear();
    check(value, m_schema, "$");
    return m_errors;
}

void JsonValidator::fail(const QString& place, const QString& what) {
    m_errors.append(place + ": " + what);
}

void JsonValidator::check(const QJsonValue& value, QJsonObject schema, const QString& place) {
    if (schema.contains("$ref")) {
        schema = m_schema["$defs"].toObject()["function"].toObject();
    }
    if (schema.contains("type")) {
        QStringList types;
        if (schema["type"].isArray()) {
            for (const QJsonValue& type : schema["type"].toArray()) {
                types.append(type.toString());
            }
        } else {
            types.append(schema["type"].toString());
        }
        if (std::ranges::none_of(types, [&](const auto& t) { return hasType(value, t); })) {
            fail(place, "is no " + types.join('|'));
        }
    }
    if (schema.contains("const") && value != schema["const"]) {
        fail(place, "is another constant");
    }
    if (schema.contains("enum") && !schema["enum"].toArray().contains(value)) {
        fail(place, "is not in the list");
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (number < schema["minimum"].toDouble(-HUGE_VAL) ||
            number > schema["maximum"].toDouble(HUGE_VAL) ||
            number <= schema["exclusiveMinimum"].toDouble(-HUGE_VAL)) {
            fail(place, "is out of range");
        }
    }
    if (schema.contains("anyOf")) {
        const QStringList before = m_errors;
        bool any = false;
        for (const QJsonValue& choice : schema["anyOf"].toArray()) {
            m_errors.clear();
            check(value, choice.toObject(), place);
            any = any || m_errors.isEmpty();
        }
        m_errors = before;
        if (!any) {
            fail(place, "fits no choice");
        }
    }
    checkParts(value, schema, place);
}

void JsonValidator::checkParts(const QJsonValue& value, const QJsonObject& schema,
                               const QString& place) {
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        check(array[i], schema["items"].toObject(), place + "[]");
    }
    if (value.isArray() && array.size() > schema["maxItems"].toInt(1 << 30)) {
        fail(place, "is too long");
    }
    const QJsonObject object = value.toObject();
    for (const QJsonValue& key : schema["required"].toArray()) {
        if (!object.contains(key.toString())) {
            fail(place, "lacks " + key.toString());
        }
    }
    const QJsonObject properties = schema["properties"].toObject();
    const QJsonObject patterns = schema["patternProperties"].toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        bool described = properties.contains(it.key());
        if (described) {
            check(it.value(), properties[it.key()].toObject(), place + "." + it.key());
        }
        for (auto pattern = patterns.begin(); pattern != patterns.end(); ++pattern) {
            if (QRegularExpression(pattern.key()).match(it.key()).hasMatch()) {
                described = true;
                check(it.value(), pattern.value().toObject(), place + "." + it.key());
            }
        }
        if (!described) {
            fail(place, "nothing describes " + it.key());
        }
    }
}

} // namespace actiscope::ui::test

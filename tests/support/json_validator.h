#pragma once

#include <QJsonObject>
#include <QStringList>

namespace actiscope::ui::test {

/// The words of JSON Schema that the program's schema uses; a key that nothing describes is an
/// error here.
class JsonValidator {
public:
    explicit JsonValidator(const QJsonObject& schema) : m_schema(schema) {}

    /// What is wrong, each with its place; empty if nothing is.
    QStringList check(const QJsonValue& value);

private:
    void fail(const QString& place, const QString& what);
    void check(const QJsonValue& value, QJsonObject schema, const QString& place);
    void checkParts(const QJsonValue& value, const QJsonObject& schema, const QString& place);

    QJsonObject m_schema;
    QStringList m_errors;
};

} // namespace actiscope::ui::test

#include "ui/io/lesson/json_place.h"

#include "core/text/nearest.h"
#include "ui/io/session_json.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace actiscope::ui {

void reject(const Place& place, std::string_view key, std::string_view allowed) {
    throw InputError(place.keyPath(key)
                         .append(place.has(key) ? ": must be " : ": is missing; it must be ")
                         .append(allowed));
}

void expectKeys(const Place& place, std::span<const std::string_view> allowed) {
    for (const QString& key : place.object.keys()) {
        const std::string name = key.toStdString();
        if (std::ranges::find(allowed, name) == allowed.end()) {
            throw InputError(
                place.keyPath(name).append(": unknown key").append(suggestion(name, allowed)));
        }
    }
}

Place objectAt(const Place& place, std::string_view key) {
    if (!place.value(key).isObject()) {
        reject(place, key, "an object {…}");
    }
    return {place.value(key).toObject(), place.keyPath(key)};
}

QJsonArray listAt(const Place& place, std::string_view key, std::size_t most) {
    const QJsonValue value = place.value(key);
    if (place.has(key) &&
        (!value.isArray() || value.toArray().size() > static_cast<qsizetype>(most))) {
        reject(place, key, "a list with at most " + std::to_string(most) + " entries");
    }
    return value.toArray();
}

std::vector<Place> objectsAt(const Place& place, std::string_view key, std::size_t most) {
    std::vector<Place> objects;
    for (const QJsonValue entry : listAt(place, key, most)) {
        const std::string path =
            place.keyPath(key).append("[").append(std::to_string(objects.size())).append("]");
        if (!entry.isObject()) {
            throw InputError(path + ": must be an object {…}");
        }
        objects.push_back({entry.toObject(), path});
    }
    return objects;
}

std::vector<std::string> wordsAt(const Place& place, std::string_view key) {
    constexpr std::size_t kMost = 50;
    std::vector<std::string> words;
    for (const QJsonValue entry : listAt(place, key, kMost)) {
        if (!entry.isString()) {
            reject(place, key, "a list of texts");
        }
        words.push_back(entry.toString().toStdString());
    }
    return words;
}

double numberAt(const Place& place, std::string_view key) {
    if (!place.value(key).isDouble()) {
        reject(place, key, "a number");
    }
    return place.value(key).toDouble();
}

Bilingual bilingualAt(const Place& place, std::string_view key) {
    static constexpr std::array<std::string_view, 2> kLanguages{"en", "zh_CN"};
    constexpr std::string_view kAllowed = R"({"en": "…", "zh_CN": "…"} with both texts)";
    if (!place.value(key).isObject()) {
        reject(place, key, kAllowed);
    }
    const Place both = objectAt(place, key);
    expectKeys(both, kLanguages);
    Bilingual text{both.value("en").toString().toStdString(),
                   both.value("zh_CN").toString().toStdString()};
    if (text.english.empty() || text.chinese.empty()) {
        reject(place, key, kAllowed);
    }
    return text;
}

Bilingual optionalText(const Place& place, std::string_view key) {
    return place.has(key) ? bilingualAt(place, key) : Bilingual();
}

Place rootOf(const QByteArray& json, std::string_view what) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        throw InputError(
            placeInText(json, error.offset).append(": ").append(error.errorString().toStdString()));
    }
    if (!document.isObject()) {
        throw InputError(
            std::string("line 1, column 1: ").append(what).append(" is a JSON object"));
    }
    return {document.object(), {}};
}

} // namespace actiscope::ui

#pragma once

#include "core/errors.h"
#include "core/lesson/lesson.h"
#include "ui/io/qstring.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Reading of JSON that a person wrote: whatever is wrong is an InputError that names the place.
namespace actiscope::ui {

/// An object with the place where it stands, for messages: "steps[2].numbers[0]".
struct Place {
    QJsonObject object;
    std::string path;

    std::string keyPath(std::string_view key) const {
        return path.empty() ? std::string(key) : std::string(path).append(".").append(key);
    }
    QJsonValue value(std::string_view key) const { return object.value(toQString(key)); }
    bool has(std::string_view key) const { return object.contains(toQString(key)); }
};

/// Says that the value under a key is wrong or missing, and what is allowed.
[[noreturn]] void reject(const Place& place, std::string_view key, std::string_view allowed);

/// Rethrows what `read` finds wrong with the place in front.
template <class Read>
auto at(const std::string& path, Read read) {
    try {
        return read();
    } catch (const UsageError& error) {
        throw InputError(std::string(path).append(": ").append(error.what()));
    } catch (const InputError& error) {
        throw InputError(std::string(path).append(": ").append(error.what()));
    }
}

/// Refuses keys of other names, with the nearest one that is allowed.
void expectKeys(const Place& place, std::span<const std::string_view> allowed);

Place objectAt(const Place& place, std::string_view key);

/// The list under a key; empty if it is left out.
QJsonArray listAt(const Place& place, std::string_view key, std::size_t most);
std::vector<Place> objectsAt(const Place& place, std::string_view key, std::size_t most);
std::vector<std::string> wordsAt(const Place& place, std::string_view key);

double numberAt(const Place& place, std::string_view key);

/// {"en": "…", "zh_CN": "…"} with both texts.
Bilingual bilingualAt(const Place& place, std::string_view key);
/// Empty if it is left out.
Bilingual optionalText(const Place& place, std::string_view key);

/// The object that a text holds. `what` it is says an error: "a lesson".
Place rootOf(const QByteArray& json, std::string_view what);

} // namespace actiscope::ui

#include "ui/io/session_json.h"

#include "core/activation/maxout.h"
#include "core/errors.h"
#include "core/session/settings.h"
#include "ui/io/course_json.h"
#include "ui/io/json_parts.h"
#include "ui/io/qstring.h"
#include "ui/io/session_keys.h"
#include "ui/io/session_reader.h"
#include "ui/io/whole_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <map>

namespace actiscope::ui {
namespace {

/// Translation context of the free functions of this file.
struct SessionJsonText {
    Q_DECLARE_TR_FUNCTIONS(SessionJson)
};

constexpr qint64 kLargestFile = 64 * 1024 * 1024;

QJsonValue valueJson(const SettingValue& value) {
    struct Converter {
        QJsonValue operator()(bool v) const { return v; }
        QJsonValue operator()(std::int64_t v) const { return static_cast<qint64>(v); }
        QJsonValue operator()(double v) const { return v; }
        QJsonValue operator()(const std::string& v) const { return QString::fromStdString(v); }
    };
    return std::visit(Converter{}, value);
}

QJsonObject rootOf(const Session& session) {
    QJsonObject root{{kVersionKey, kSessionVersion}};
    std::map<Section, QJsonObject> parts;
    for (const Setting& setting : settings()) {
        QJsonObject& object = setting.section == Section::general ? root : parts[setting.section];
        object.insert(toQString(setting.key), valueJson(setting.read(session)));
    }
    QJsonObject& training = parts[Section::training];
    for (const Activation& activation : session.training.activations) {
        if (activation.isCustom()) {
            training.insert(QStringLiteral("activation.formula"),
                            toQString(activation.formulaText()));
        }
        if (activation.maxout() != nullptr) {
            training.insert(QStringLiteral("activation.lines"),
                            toQString(activation.maxout()->text()));
        }
        const auto specs = activation.definition().parameters;
        for (std::size_t i = 0; i < specs.size(); ++i) {
            training.insert("activation." + toQString(specs[i].name), activation.parameters()[i]);
        }
    }
    if (session.training.activations.size() > 1) {
        // The settings give a parameter to all layers that have it; this is each layer's own.
        training.insert(kLayersKey, toJson(session.training.activations));
    }
    if (session.training.data.own) {
        root.insert(kSamplesKey, toJson(*session.training.data.own));
    }
    parts[Section::curves].insert(kPinnedKey, toJson(session.curves.pinned));
    if (!(session.classifier.compared == Activation())) {
        parts[Section::classifier].insert(kComparedKey, toJson(session.classifier.compared));
    }
    for (const auto& [section, object] : parts) {
        root.insert(toQString(sectionKey(section)), object);
    }
    if (session.weights) {
        QJsonObject weights;
        if (session.weights->compared.size() > 0) {
            weights.insert(kComparedWeightsKey, toArray(session.weights->compared));
        }
        if (session.weights->chosen.size() > 0) {
            weights.insert(kChosenWeightsKey, toArray(session.weights->chosen));
        }
        if (session.weights->comparedCourse) {
            weights.insert(kComparedCourseKey, toJson(*session.weights->comparedCourse));
        }
        if (session.weights->chosenCourse) {
            weights.insert(kChosenCourseKey, toJson(*session.weights->chosenCourse));
        }
        root.insert(kWeightsKey, weights);
    }
    return root;
}

/// The settings that a reader of this version sees in it. Throws InputError.
Session understood(const QJsonObject& root) {
    Session session = readSession(root);
    session.foreign.clear();
    session.weights.reset();
    session.training.data.own.reset();
    return session;
}

bool readAlike(const QJsonObject& one, const QJsonObject& other) {
    try {
        return understood(one) == understood(other);
    } catch (const InputError&) {
        return false; // what was not understood does not fit what was changed since
    }
}

QJsonObject withValue(QJsonObject root, const QString& section, const QString& key,
                      const QJsonValue& value) {
    if (section.isEmpty()) {
        root.insert(key, value);
    } else {
        QJsonObject inside = root.value(section).toObject();
        inside.insert(key, value);
        root.insert(section, inside);
    }
    return root;
}

/// What was not understood, taken apart: a value of `sections[""]` stands at the top.
using ForeignParts = std::map<QString, QJsonObject>;

ForeignParts partsOf(const QJsonObject& foreign, const QJsonObject& root) {
    ForeignParts parts;
    for (auto it = foreign.begin(); it != foreign.end(); ++it) {
        if (it.value().isObject() && root.value(it.key()).isObject()) {
            parts[it.key()] = it.value().toObject();
        } else {
            parts[QString()].insert(it.key(), it.value());
        }
    }
    return parts;
}

/// Where this program has a value of its own for the key, the foreign one stays only as long as it
/// reads the same, so that a change made here wins.
void putBackRivals(QJsonObject& root, const ForeignParts& parts) {
    const auto put = [&root](const QString& section, const QString& key, const QJsonValue& value) {
        const bool large = key == kWeightsKey || key == kSamplesKey; // ours, if there are any
        const QJsonObject candidate = withValue(root, section, key, value);
        if (!large && readAlike(candidate, root)) {
            root = candidate;
        }
    };
    // The version first: it decides how the rest is read.
    if (const auto top = parts.find(QString()); top != parts.end()) {
        if (const QJsonValue version = top->second.value(kVersionKey); !version.isUndefined()) {
            put(QString(), kVersionKey, version);
        }
    }
    for (const auto& [section, values] : parts) {
        const QJsonObject own = section.isEmpty() ? root : root.value(section).toObject();
        for (auto it = own.begin(); it != own.end(); ++it) {
            const QJsonValue value = values.value(it.key());
            if (!value.isUndefined() && !(section.isEmpty() && it.key() == kVersionKey)) {
                put(section, it.key(), value);
            }
        }
    }
}

/// Writes back what was not understood. The rivals of own values first, since they are read for
/// comparison; the others may be many and are copied once.
void putBack(QJsonObject& root, const std::string& foreignText) {
    const QJsonObject foreign =
        QJsonDocument::fromJson(QByteArray::fromStdString(foreignText)).object();
    const ForeignParts parts = partsOf(foreign, root);
    putBackRivals(root, parts);
    for (const auto& [section, values] : parts) {
        QJsonObject inside = section.isEmpty() ? root : root.value(section).toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (!inside.contains(it.key())) {
                inside.insert(it.key(), it.value());
            }
        }
        if (section.isEmpty()) {
            root = inside;
        } else {
            root.insert(section, inside);
        }
    }
}

} // namespace

QByteArray sessionToJson(const Session& session) {
    QJsonObject root = rootOf(session);
    if (!session.foreign.empty()) {
        putBack(root, session.foreign);
    }
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

std::string placeInText(const QByteArray& json, qsizetype offset) {
    const QByteArray before = json.left(offset);
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = offset - (before.lastIndexOf('\n') + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

Session changedByJson(const Session& base, const QJsonObject& part) {
    return readPart(base, part);
}

Session sessionFromJson(const QByteArray& json) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        throw InputError(placeInText(json, error.offset) + ": " +
                         error.errorString().toStdString());
    }
    if (!document.isObject()) {
        throw InputError("line 1, column 1: a session is a JSON object");
    }
    return readSession(document.object());
}

QString foreignText(const Session& session) {
    if (session.foreign.empty()) {
        return {};
    }
    const QJsonObject foreign =
        QJsonDocument::fromJson(QByteArray::fromStdString(session.foreign)).object();
    QStringList keys;
    for (auto it = foreign.begin(); it != foreign.end(); ++it) {
        if (it.value().isObject() && isSectionName(it.key())) {
            for (const QString& key : it.value().toObject().keys()) {
                keys.append(it.key() + QLatin1Char('.') + key);
            }
        } else if (it.key() != kVersionKey) {
            keys.append(it.key());
        }
    }
    constexpr qsizetype kMostNamed = 8;
    const QString named = keys.mid(0, kMostNamed).join(QStringLiteral(", ")) +
                          (keys.size() > kMostNamed ? QStringLiteral(", …") : QString());
    QStringList sentences;
    if (foreign.contains(kVersionKey)) {
        sentences.append(
            SessionJsonText::tr("The session is of version %1, newer than this program's %2; it "
                                "is shown as far as it is understood.")
                .arg(foreign.value(kVersionKey).toInt())
                .arg(kSessionVersion));
    }
    if (!keys.isEmpty()) {
        sentences.append(SessionJsonText::tr("Not understood, kept when saving: %1.").arg(named));
    }
    return sentences.join(QLatin1Char(' '));
}

Session loadSession(const QString& path) {
    QFile file(path);
    const std::string name = path.toStdString();
    if (!file.open(QIODevice::ReadOnly)) {
        throw InputError(name + ": " + file.errorString().toStdString());
    }
    // What has no end, like /dev/zero, has no size either.
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile) {
        throw InputError(name + ": larger than 64 MiB; this is not a session");
    }
    try {
        return sessionFromJson(bytes);
    } catch (const InputError& error) {
        throw InputError(name + ": " + error.what());
    }
}

void saveSession(const Session& session, const QString& path) {
    writeWholeFile(path, sessionToJson(session));
}

} // namespace actiscope::ui

#include "ui/io/session_reader.h"

#include "core/errors.h"
#include "core/session/settings.h"
#include "core/text/number_text.h"
#include "ui/io/course_json.h"
#include "ui/io/json_parts.h"
#include "ui/io/qstring.h"
#include "ui/io/session_keys.h"

#include <QJsonDocument>

#include <functional>
#include <map>

namespace actiscope::ui {
namespace {

SettingValue fromJson(const QString& key, const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool();
    case QJsonValue::Double:
        return value.toDouble();
    case QJsonValue::String:
        return value.toString().toStdString();
    default:
        throw InputError(key.toStdString() + ": must be a number, a text, true or false");
    }
}

/// A session while it is read. What is not understood goes to `foreign`, in the shape of the file.
class Reader {
public:
    /// A part of a session: changes `base`, has no version, and nothing in it may be unknown.
    Reader(const Session& base, const QJsonObject& part)
        : m_root(part), m_base(base), m_session(base), m_strict(true) {}

    explicit Reader(const QJsonObject& root) : m_root(root) {
        const QJsonValue version = root.value(kVersionKey);
        if (!version.isDouble()) {
            throw InputError("version: missing or not a number; this is not an Actiscope session");
        }
        const int number = version.toInt(); // 0 if it is no whole number
        if (number < kSessionVersion) {
            throw InputError("version: is " + text::toText(version.toDouble()) +
                             "; allowed: a whole number from " + std::to_string(kSessionVersion));
        }
        m_newer = number > kSessionVersion;
        if (m_newer) {
            m_foreign.insert(kVersionKey, version);
        }
    }

    Session read() {
        for (const Section section : kSections) {
            readSection(section);
        }
        readSamples();
        readWeights();
        check();
        for (const auto& [section, inside] : m_foreignInside) {
            // Some are kept as a whole, too.
            if (!m_foreign.contains(section)) {
                m_foreign.insert(section, inside);
            }
        }
        if (!m_foreign.isEmpty()) {
            m_session.foreign =
                QJsonDocument(m_foreign).toJson(QJsonDocument::Compact).toStdString();
        }
        return std::move(m_session);
    }

private:
    void keep(const QString& section, const QString& key, const QJsonValue& value) {
        if (m_strict) {
            throw InputError((section.isEmpty() ? key : section + "." + key).toStdString() +
                             ": holds something unknown");
        }
        if (section.isEmpty()) {
            m_foreign.insert(key, value);
            return;
        }
        m_foreignInside[section].insert(key, value);
    }

    /// In a file of a newer version a value may mean what this program cannot know: kept, not an
    /// error.
    void attempt(const QString& section, const QString& key, const QJsonValue& value,
                 const std::function<void()>& reading) {
        try {
            reading();
        } catch (const std::exception&) {
            if (!m_newer) {
                throw;
            }
            keep(section, key, value);
        }
    }

    QJsonObject objectAt(const QString& key) {
        const QJsonValue value = m_root.value(key);
        if (!value.isUndefined() && !value.isObject()) {
            attempt(QString(), key, value,
                    [&] { throw InputError(key.toStdString() + ": must be an object"); });
        }
        return value.toObject();
    }

    void readSection(Section section) {
        const QString name = toQString(sectionKey(section));
        const QJsonObject object = section == Section::general ? m_root : objectAt(name);
        if (section == Section::curves && object.contains(kPinnedKey)) {
            // First: "difference" counts them.
            const QJsonValue pinned = object.value(kPinnedKey);
            attempt(name, kPinnedKey, pinned, [&] { readPinned(pinned); });
        }
        // QJsonObject iterates in the order of keys: "activation" comes before "activation.alpha".
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (section == Section::general &&
                (it.key() == kVersionKey || isSectionName(it.key()))) {
                continue;
            }
            const QJsonValue value = it.value();
            attempt(name, it.key(), value, [&] { readKey(section, name, it.key(), value); });
        }
    }

    void readKey(Section section, const QString& name, const QString& key,
                 const QJsonValue& value) {
        if (section == Section::curves && key == kPinnedKey) {
            return; // read already
        }
        if (section == Section::classifier && key == kComparedKey) {
            bool foreign = false;
            m_session.classifier.compared =
                activationFrom(value, "classifier.compared_function", foreign);
            keepIf(foreign, name, key, value);
        } else if (section == Section::training && key == kLayersKey) {
            readLayers(value);
        } else if (!m_strict && !isSetting(m_session, section, key.toStdString())) {
            keep(name, key, value);
        } else {
            readSetting(section, name, key, value);
        }
    }

    void readSetting(Section section, const QString& name, const QString& key,
                     const QJsonValue& value) {
        const SettingValue given = fromJson(name.isEmpty() ? key : name + "." + key, value);
        try {
            setSetting(m_session, section, key.toStdString(), given);
        } catch (const UsageError& error) {
            throw InputError((name.isEmpty() ? "" : "in " + name.toStdString() + ": ") +
                             error.what());
        }
    }

    void keepIf(bool foreign, const QString& section, const QString& key, const QJsonValue& value) {
        if (foreign) {
            keep(section, key, value);
        }
    }

    void readPinned(const QJsonValue& value) {
        bool foreign = false;
        m_session.curves.pinned =
            activationsFrom(value, "curves.pinned", CurveView::kMostPins, foreign);
        keepIf(foreign, kCurvesKey, kPinnedKey, value);
    }

    /// Comes after "activation" and "hidden", which it must agree with.
    void readLayers(const QJsonValue& value) {
        bool foreign = false;
        const auto own = activationsFrom(value, "training.layers", kMostHiddenLayers, foreign);
        if (activationIds(own) != activationIds(m_session.training.activations)) {
            throw InputError("training.layers: names other functions than training.activation");
        }
        m_session.training.activations = own;
        keepIf(foreign, kTrainingKey, kLayersKey, value);
    }

    void keepOthers(const QString& section, const QJsonObject& object, const QStringList& known) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            keepIf(!known.contains(it.key()), section, it.key(), it.value());
        }
    }

    void readSamples() {
        const QJsonObject samples = objectAt(kSamplesKey);
        if (!m_root.value(kSamplesKey).isObject()) {
            return;
        }
        attempt(QString(), kSamplesKey, samples, [&] {
            m_session.training.data.own = samplesFrom(samples);
            keepOthers(
                kSamplesKey, samples,
                {QStringLiteral("x1"), QStringLiteral("x2"), kLabelsKey, kNumbersKey, kClassesKey});
        });
    }

    void readWeights() {
        const QJsonObject weights = objectAt(kWeightsKey);
        if (!m_root.value(kWeightsKey).isObject()) {
            return;
        }
        attempt(QString(), kWeightsKey, weights, [&] {
            const QString compared =
                presentName(weights, kComparedWeightsKey, kOldComparedWeightsKey);
            const QString course = presentName(weights, kComparedCourseKey, kOldComparedCourseKey);
            m_session.weights = std::make_shared<const SavedWeights>(
                SavedWeights{numbersFrom(weights, kWeightsKey, compared),
                             numbersFrom(weights, kWeightsKey, kChosenWeightsKey),
                             courseAt(weights, course), courseAt(weights, kChosenCourseKey)});
            keepOthers(kWeightsKey, weights,
                       {compared, kChosenWeightsKey, course, kChosenCourseKey});
        });
    }

    /// The key, or where the file has only that, its name of old.
    static QString presentName(const QJsonObject& object, const QString& key, const QString& old) {
        return object.contains(old) && !object.contains(key) ? old : key;
    }

    static std::optional<Course> courseAt(const QJsonObject& weights, const QString& key) {
        const QJsonValue value = weights.value(key);
        if (value.isUndefined()) {
            return std::nullopt;
        }
        if (!value.isObject()) {
            throw InputError((kWeightsKey + "." + key).toStdString() + ": must be an object");
        }
        return courseFrom(value.toObject(), kWeightsKey + "." + key);
    }

    /// Parts that must fit each other.
    void check() {
        try {
            if (m_newer) {
                makeFit();
            }
            if (m_strict) {
                dropStaleWeights(m_base, m_session);
            }
            validate(m_session);
        } catch (const UsageError& problem) {
            throw InputError(problem.what());
        }
    }

    /// Where a part of a newer version's file was not understood, the others may not fit any more:
    /// they are given up here, and kept.
    void makeFit() {
        const QJsonObject training = m_root.value(kTrainingKey).toObject();
        const auto keepTraining = [&](const QString& start) {
            for (auto it = training.begin(); it != training.end(); ++it) {
                keepIf(it.key().startsWith(start), kTrainingKey, it.key(), it.value());
            }
        };
        Session fitted = m_session;
        fitActivations(fitted);
        if (fitted.training.activations != m_session.training.activations) {
            keepTraining(QStringLiteral("activation"));
            keepTraining(kLayersKey);
        }
        dropStaleParts(fitted);
        if (fitted.training.frozen != m_session.training.frozen) {
            keepTraining(QStringLiteral("frozen"));
        }
        if (fitted.training.data.kind == DataKind::own && !fitted.training.data.own) {
            fitted.training.data.kind = Session().training.data.kind;
            keepTraining(QStringLiteral("dataset"));
        }
        m_session = std::move(fitted);
        try {
            validate(m_session);
        } catch (const UsageError&) {
            m_session.weights.reset();
            keepIf(m_root.contains(kWeightsKey), QString(), kWeightsKey, m_root.value(kWeightsKey));
        }
    }

    const QJsonObject m_root;
    const Session m_base;
    Session m_session;
    QJsonObject m_foreign;
    /// By section: an object that is taken out of another one, grown and put back is copied.
    std::map<QString, QJsonObject> m_foreignInside;
    bool m_newer = false;
    bool m_strict = false;
};

} // namespace

Session readPart(const Session& base, const QJsonObject& part) {
    return Reader(base, part).read();
}

Session readSession(const QJsonObject& root) {
    return Reader(root).read();
}

} // namespace actiscope::ui

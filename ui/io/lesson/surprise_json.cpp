#include "ui/io/lesson/surprise_json.h"

#include "core/analysis/taylor/taylor.h"
#include "ui/io/lesson/json_place.h"
#include "ui/io/session_json.h"

#include <QDir>
#include <QFile>

#include <array>

namespace actiscope::ui {
namespace {

constexpr std::string_view kBias = R"("largest_curvature")";

} // namespace

Surprise surpriseFromJson(const QByteArray& json) {
    static constexpr std::array<std::string_view, 5> kKeys{"title", "short", "story", "show",
                                                           "bias"};
    const Place root = rootOf(json, "a surprise");
    expectKeys(root, kKeys);
    Surprise surprise;
    surprise.title = bilingualAt(root, "title");
    surprise.shortTitle = root.has("short") ? bilingualAt(root, "short") : surprise.title;
    surprise.story = bilingualAt(root, "story");
    surprise.show = objectAt(root, "show").object;
    if (root.has("bias") && root.value("bias").toString() != QLatin1String("largest_curvature")) {
        reject(root, "bias", kBias);
    }
    surprise.biasAtLargestCurvature = root.has("bias");
    at("show", [&] { return sceneOf(surprise, Session()); });
    return surprise;
}

std::vector<Surprise> loadSurprises(const QString& folder) {
    const QDir dir(folder);
    std::vector<Surprise> surprises;
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        at(file.fileName().toStdString(), [&] {
            if (!file.open(QIODevice::ReadOnly)) {
                throw InputError(file.errorString().toStdString());
            }
            surprises.push_back(surpriseFromJson(file.readAll()));
        });
    }
    return surprises;
}

QString builtInSurpriseFolder() {
    return QStringLiteral(":/surprises");
}

Session sceneOf(const Surprise& surprise, const Session& now) {
    Session usual = now;
    usual.features = FeaturesView();
    Session scene = changedByJson(usual, surprise.show);
    if (surprise.biasAtLargestCurvature) {
        const auto peak = largestCurvature(scene.activation());
        scene.features.b = peak ? peak->place : 0.0;
    }
    return scene;
}

} // namespace actiscope::ui

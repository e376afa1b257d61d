#pragma once

#include "core/scene/feature_scene.h"
#include "ui/io/lesson/surprise_json.h"
#include "ui/model/session_store.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace actiscope::ui {

/// A scene as a small picture, f and its polynomial, with its name below.
class SurpriseThumbnail : public QAbstractButton {
    Q_OBJECT

public:
    SurpriseThumbnail(const QString& name, const FeatureLine& line, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    FeatureLine m_line;
};

/// The surprises that come with the program: a click sets the scene and tells its story.
class SurpriseList : public QWidget {
    Q_OBJECT

public:
    explicit SurpriseList(SessionStore& store, QWidget* parent = nullptr);

    int count() const { return static_cast<int>(m_thumbnails.size()); }
    SurpriseThumbnail& thumbnail(int index) {
        return *m_thumbnails[static_cast<std::size_t>(index)];
    }

private:
    void set(std::size_t index);

    SessionStore& m_store;
    std::vector<Surprise> m_stories;
    std::vector<SurpriseThumbnail*> m_thumbnails; ///< one per story
};

} // namespace actiscope::ui

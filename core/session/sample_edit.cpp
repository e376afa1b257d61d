#include "core/session/sample_edit.h"

#include "core/data/map_range.h"

namespace actiscope {

void editSamples(Session& session, const DataSet& shown,
                 const std::function<void(DataSet&)>& change) {
    auto edited = std::make_shared<DataSet>(shown);
    change(*edited);
    if (edited->size() > kMostOwnSamples) {
        return;
    }
    DataConfig& config = session.training.data;
    config.own = std::move(edited);
    config.kind = DataKind::own;
    config.noise = 0.0; // it is in the samples already
}

void chooseData(Session& session, DataKind kind) {
    DataConfig& config = session.training.data;
    config.kind = kind;
    config.task = kind == DataKind::own && config.own ? config.own->task : taskOf(kind);
}

void takeSamples(Session& session, std::shared_ptr<const DataSet> samples) {
    DataConfig& config = session.training.data;
    FeatureList& features = session.training.features;
    const bool hadOne = config.own && hasOneInput(*config.own);
    if (hasOneInput(*samples)) {
        features = {Feature::x1};
    } else if (hadOne && features == FeatureList{Feature::x1}) {
        features = plainFeatures();
    }
    dropStaleParts(session);
    config.own = std::move(samples);
    chooseData(session, DataKind::own);
}

void addSample(DataSet& data, double x1, double x2, bool triangle) {
    const Eigen::Index size = data.size();
    for (Eigen::ArrayXd* column : {&data.x1, &data.x2, &data.target}) {
        column->conservativeResize(size + 1);
    }
    moveSample(data, static_cast<int>(size), x1, x2);
    const bool numbers = data.task == Task::regression;
    const double low = numbers ? (size > 0 ? data.target.head(size).minCoeff() : -1.0) : 0.0;
    const double high = numbers && size > 0 ? data.target.head(size).maxCoeff() : 1.0;
    data.target[size] = triangle ? high : low;
}

void moveSample(DataSet& data, int index, double x1, double x2) {
    data.x1[index] = x1;
    data.x2[index] = x2;
}

void removeSample(DataSet& data, int index) {
    const Eigen::Index last = data.size() - 1;
    for (Eigen::ArrayXd* column : {&data.x1, &data.x2, &data.target}) {
        // The samples behind move up.
        const Eigen::ArrayXd behind = column->tail(last - index);
        column->segment(index, last - index) = behind;
        column->conservativeResize(last);
    }
}

} // namespace actiscope

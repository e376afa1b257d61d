#include "core/data/standardization.h"

#include <cmath>

namespace actiscope {

Standardization standardizationOf(const DataSet& data, const std::vector<int>& train) {
    Standardization result;
    if (train.empty()) {
        return result;
    }
    const auto count = static_cast<double>(train.size());
    const std::array<const Eigen::ArrayXd*, 2> columns{&data.x1, &data.x2};
    for (std::size_t k = 0; k < columns.size(); ++k) {
        const Eigen::ArrayXd& x = *columns[k];
        // Against a value of the column, so that 1e6 ± 1 keeps its digits.
        const double anchor = x[train.front()];
        double sum = 0.0;
        for (const int i : train) {
            sum += x[i] - anchor;
        }
        const double shift = sum / count;
        double squares = 0.0;
        for (const int i : train) {
            const double distance = (x[i] - anchor) - shift;
            squares += distance * distance;
        }
        result.mean[k] = anchor + shift;
        const double deviation = std::sqrt(squares / count);
        result.deviation[k] = deviation > 0.0 ? deviation : 1.0;
    }
    return result;
}

} // namespace actiscope

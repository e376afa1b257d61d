#include "core/training/course.h"

#include "core/errors.h"
#include "core/network/random_slopes.h"
#include "core/numeric/random.h"

#include <algorithm>
#include <cmath>

namespace actiscope {

void checkCourse(const Course& course, Eigen::Index parameters, const std::vector<int>& training) {
    const auto fail = [](const std::string& what) {
        throw UsageError("the saved course of training " + what);
    };
    if (course.position < 0 ||
        course.position >= std::max<std::int64_t>(static_cast<std::int64_t>(training.size()), 1)) {
        fail("has position " + std::to_string(course.position) + "; allowed are 0 to below the " +
             std::to_string(training.size()) + " training samples");
    }
    std::vector<int> sorted = course.order;
    std::vector<int> expected = training;
    std::ranges::sort(sorted);
    std::ranges::sort(expected);
    if (sorted != expected) {
        fail("has an order that is not one of the training samples");
    }
    for (const auto& [name, values] :
         {std::pair("mean", &course.mean), {"square", &course.square}}) {
        if (values->size() != 0 && values->size() != parameters) {
            fail(std::string("has ") + std::to_string(values->size()) + " numbers in " + name +
                 "; the network needs " + std::to_string(parameters) + " or none");
        }
        if (!values->isFinite().all()) {
            fail(std::string("has a number in ") + name + " that is not finite");
        }
    }
    if ((course.square < 0.0).any()) {
        fail("has a negative square");
    }
    if (!numeric::Random::isState(course.shuffle)) {
        fail("has a shuffle that is no state of the generator");
    }
    if (course.slopes.size() != RandomSlopes::kGenerators ||
        std::ranges::find(course.slopes, 0u) != course.slopes.end()) {
        fail("needs " + std::to_string(RandomSlopes::kGenerators) + " slopes, none of them 0");
    }
    for (std::size_t i = 0; i < course.history.size(); ++i) {
        const HistoryPoint& point = course.history[i];
        const bool ascends = i == 0 || point.epoch > course.history[i - 1].epoch;
        if (!ascends || point.epoch > course.epoch ||
            course.history.size() > LossHistory::kCapacity) {
            fail("has a history whose point " + std::to_string(i) + " is out of order");
        }
    }
}

} // namespace actiscope

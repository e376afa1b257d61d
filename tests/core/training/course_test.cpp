#include "core/errors.h"
#include "core/session/session.h"
#include "core/training/trainer.h"

#include <gtest/gtest.h>

namespace actiscope {
namespace {

struct Row {
    const char* name;
    TrainingConfig config;
};

/// Every optimizer with every schedule, batches of each kind, what is drawn at random, what is
/// learned, a test share, and shuffling switched off.
std::vector<Row> rows() {
    std::vector<Row> all;
    const auto add = [&](const char* name, auto change) {
        Row row{name, {}};
        row.config.learningRate = 0.02;
        change(row.config);
        all.push_back(row);
    };
    for (const auto& [name, kind] : {std::pair("sgd", OptimizerKind::sgd),
                                     {"momentum", OptimizerKind::momentum},
                                     {"rmsprop", OptimizerKind::rmsprop},
                                     {"adam", OptimizerKind::adam}}) {
        for (const Schedule schedule : {Schedule::constant, Schedule::step, Schedule::cosine}) {
            for (const int batch : {1, 10, TrainingConfig::kFullBatch}) {
                add(name, [&, kind = kind](TrainingConfig& c) {
                    c.optimizer = kind;
                    c.schedule = schedule;
                    c.batch = batch;
                });
            }
        }
    }
    add("rrelu", [](TrainingConfig& c) { c.activations = {Activation("rrelu")}; });
    add("learned", [](TrainingConfig& c) {
        c.activations = {Activation("prelu")};
        c.learn = true;
        c.optimizer = OptimizerKind::adam;
    });
    add("maxout", [](TrainingConfig& c) { c.activations = {Activation("maxout")}; });
    add("test share", [](TrainingConfig& c) { c.testShare = 0.3; });
    add("no shuffle", [](TrainingConfig& c) { c.shuffle = false; });
    add("penalties", [](TrainingConfig& c) {
        c.l1 = 0.001;
        c.l2 = 0.01;
    });
    add("wide", [](TrainingConfig& c) { c.hidden = {32, 32}; });
    return all;
}

TEST(Course, AHundredAndAHundredEpochsAreTwoHundredBitForBit) {
    for (const Row& row : rows()) {
        const auto data = std::make_shared<const DataSet>(generate(row.config.data, 5));
        Trainer<float> whole(row.config, data, 5);
        Trainer<float> first(row.config, data, 5);
        for (int e = 0; e < 20; ++e) {
            whole.trainEpoch();
        }
        first.run(3 * first.updatesLeftInEpoch() + first.updatesLeftInEpoch() / 2);
        Trainer<float> second(row.config, data, 5);
        second.setParameters(first.network().parameters.cast<double>());
        const Course course = first.course();
        checkCourse(course, first.network().parameters.size(), first.split().train);
        second.resume(course);
        EXPECT_EQ(second.epoch(), first.epoch());
        while (second.epoch() < 20) {
            second.trainEpoch();
        }
        EXPECT_TRUE((second.network().parameters == whole.network().parameters).all()) << row.name;
        EXPECT_EQ(second.examples(), whole.examples()) << row.name;
        ASSERT_EQ(second.history().points().size(), whole.history().points().size()) << row.name;
        for (std::size_t i = 0; i < whole.history().points().size(); ++i) {
            EXPECT_EQ(second.history().points()[i].epoch, whole.history().points()[i].epoch);
            EXPECT_EQ(second.history().points()[i].loss, whole.history().points()[i].loss);
            EXPECT_EQ(second.history().points()[i].gradientNorm,
                      whole.history().points()[i].gradientNorm)
                << row.name << " epoch " << i;
        }
    }
}

TEST(Course, TheRecordKeepsItsStrideWhenItGoesOn) {
    TrainingConfig config;
    config.data.points = 10;
    config.hidden = {1};
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> whole(config, data, 1);
    Trainer<float> second(config, data, 1);
    for (int e = 0; e < 1500; ++e) {
        whole.trainEpoch();
    }
    second.setParameters(whole.network().parameters.cast<double>());
    second.resume(whole.course());
    for (int e = 0; e < 1500; ++e) {
        whole.trainEpoch();
        second.trainEpoch();
    }
    EXPECT_EQ(second.history().points().size(), whole.history().points().size());
    EXPECT_EQ(second.history().points().back().epoch, whole.history().points().back().epoch);
}

TEST(Course, RecordsTheNormOfTheGradient) {
    TrainingConfig config;
    config.l2 = 0.01;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<double> trainer(config, data, 1);
    const auto expectNorm = [&] {
        ASSERT_TRUE(trainer.history().points().back().gradientNorm);
        EXPECT_NEAR(*trainer.history().points().back().gradientNorm,
                    trainer.gradient().matrix().norm(), 1e-12);
    };
    expectNorm();
    for (int e = 0; e < 40; ++e) {
        trainer.trainEpoch();
        if (trainer.history().wantsGradient(trainer.epoch())) {
            expectNorm();
        }
    }
    EXPECT_EQ(trainer.epoch(), 40u);
    EXPECT_TRUE(trainer.history().points()[32].gradientNorm);
    EXPECT_FALSE(trainer.history().points()[31].gradientNorm); // of later points every sixteenth
}

TEST(Course, AnotherOptimizerStartsAfresh) {
    TrainingConfig config;
    config.optimizer = OptimizerKind::adam;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> adam(config, data, 1);
    adam.trainEpoch();
    config.optimizer = OptimizerKind::momentum;
    Trainer<float> momentum(config, data, 1);
    momentum.setParameters(adam.network().parameters.cast<double>());
    momentum.resume(adam.course());
    momentum.trainEpoch();
    EXPECT_EQ(momentum.epoch(), 2u);
    EXPECT_FALSE(momentum.divergence());
}

TEST(Course, WhatDoesNotFitIsNamed) {
    TrainingConfig config;
    config.optimizer = OptimizerKind::adam;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    trainer.trainEpoch();
    const Course good = trainer.course();
    const auto check = [&](const Course& course) {
        checkCourse(course, trainer.network().parameters.size(), trainer.split().train);
    };
    check(good);
    const std::pair<const char*, std::function<void(Course&)>> damages[] = {
        {"position", [](Course& c) { c.position = 200; }},
        {"position", [](Course& c) { c.position = -1; }},
        {"order", [](Course& c) { c.order[3] = c.order[4]; }},
        {"order", [](Course& c) { c.order.pop_back(); }},
        {"mean", [](Course& c) { c.mean.conservativeResize(3); }},
        {"mean", [](Course& c) { c.mean[0] = NAN; }},
        {"square", [](Course& c) { c.square[0] = -1.0; }},
        {"shuffle", [](Course& c) { c.shuffle = "12 13"; }},
        {"slopes", [](Course& c) { c.slopes.pop_back(); }},
        {"slopes", [](Course& c) { c.slopes[2] = 0; }},
        {"history", [](Course& c) { c.history[1].epoch = 0; }},
        {"history", [](Course& c) { c.history[1].epoch = 7; }},
    };
    for (const auto& [name, damage] : damages) {
        Course course = good;
        damage(course);
        try {
            check(course);
            ADD_FAILURE() << name;
        } catch (const UsageError& error) {
            EXPECT_NE(std::string(error.what()).find(name), std::string::npos) << error.what();
        }
    }
}

TEST(Course, ChangesOfTheFunctionAreNoted) {
    TrainingConfig config;
    const auto data = std::make_shared<const DataSet>(generate(config.data, 1));
    Trainer<float> trainer(config, data, 1);
    const auto use = [&](Activation activation) {
        config.activations = {std::move(activation)};
        trainer.update(config);
    };
    use(Activation("tanh")); // before it trained: no change while training
    EXPECT_TRUE(trainer.functionChanges().empty());
    trainer.trainEpoch();
    trainer.trainEpoch();
    for (const double alpha : {0.4, 0.5, 0.6}) { // a drag is one
        Activation elu("elu");
        elu.setParameter("alpha", alpha);
        use(elu);
        trainer.trainEpoch();
    }
    use(Activation("relu"));
    ASSERT_EQ(trainer.functionChanges().size(), 2u);
    EXPECT_EQ(trainer.functionChanges()[0], (FunctionChange{2, "ELU, alpha 0.6"}));
    EXPECT_EQ(trainer.functionChanges()[1], (FunctionChange{5, "ReLU"}));
    trainer.rewind(3);
    EXPECT_EQ(trainer.functionChanges().size(), 1u);
}

} // namespace
} // namespace actiscope

#include "tests/support/command_line.h"

#include <gtest/gtest.h>

#include <QJsonObject>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using actiscope::test::Folder;
using actiscope::test::json;
using actiscope::test::lines;
using actiscope::test::ProcessResult;
using actiscope::test::run;

/// Starts the program, sends it a signal as soon as it has printed a line, and waits for its end.
/// Its messages go to the file `errors`. Without a signal the reader of its output goes.
ProcessResult interrupt(const std::vector<std::string>& words, int signal,
                        const std::string& errors) {
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        if (std::freopen(errors.c_str(), "w", stderr) == nullptr) {
            ::_exit(126);
        }
        std::vector<char*> arguments{const_cast<char*>(ACTISCOPE_BINARY)};
        for (const std::string& word : words) {
            arguments.push_back(const_cast<char*>(word.c_str()));
        }
        arguments.push_back(nullptr);
        ::execv(ACTISCOPE_BINARY, arguments.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    ProcessResult result{-1, {}, {}};
    std::array<char, 4096> buffer{};
    bool sent = false;
    for (ssize_t n; (n = ::read(ends[0], buffer.data(), buffer.size())) > 0;) {
        result.output.append(buffer.data(), static_cast<std::size_t>(n));
        // Behind the first epoch: the first line is of epoch 0.
        if (sent || std::ranges::count(result.output, '\n') < 2) {
            continue;
        }
        sent = true;
        if (signal == SIGPIPE) {
            break;
        }
        ::kill(child, signal);
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    result.errors = actiscope::test::contents(errors);
    return result;
}

TEST(Interruption, TrainingIsSavedAtTheEpoch) {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) {
        const Folder folder;
        const std::string session = folder.file("s.json");
        const ProcessResult result =
            interrupt({"train", "--epochs", "100000000", "--report-every", "1", "--save", session},
                      signal, folder.file("errors"));
        EXPECT_EQ(result.status, 1) << signal;
        EXPECT_NE(result.errors.find("interrupted in epoch "), std::string::npos) << result.errors;
        EXPECT_NE(result.errors.find("saved as " + session), std::string::npos) << result.errors;
        if (signal != SIGPIPE) {
            const auto rows = lines(result.output);
            EXPECT_EQ(json(rows.back()).object()["done"].toString(), "interrupted");
        }
        // Both networks have come as far, and go on from there.
        const QJsonObject weights =
            json(actiscope::test::contents(session)).object()["weights"].toObject();
        const int epoch = weights["chosen_course"].toObject()["epoch"].toInt();
        EXPECT_GT(epoch, 0) << signal;
        EXPECT_EQ(weights["compared_course"].toObject()["epoch"].toInt(), epoch);
        const auto again = lines(run("train " + session + " --epochs 0").output);
        EXPECT_EQ(json(again.front()).object()["epoch"].toInt(), epoch);
    }
}

TEST(Interruption, WithoutAFileItSaysThatNothingIsKept) {
    const Folder folder;
    const ProcessResult result = interrupt(
        {"train", "--epochs", "100000000", "--report-every", "1"}, SIGTERM, folder.file("errors"));
    EXPECT_EQ(result.status, 1);
    EXPECT_NE(result.errors.find("interrupted in epoch "), std::string::npos) << result.errors;
    EXPECT_NE(result.errors.find("without --save nothing is kept"), std::string::npos);
}

TEST(Interruption, TheOtherNetworkLearnsAsLongAsBefore) {
    const Folder folder;
    const std::string session = folder.file("s.json");
    ASSERT_EQ(run("train --epochs 7 --save " + session).status, 0);
    ASSERT_EQ(run("train " + session + " --epochs 5 --save " + session).status, 0);
    const QJsonObject weights =
        json(actiscope::test::contents(session)).object()["weights"].toObject();
    EXPECT_EQ(weights["chosen_course"].toObject()["epoch"].toInt(), 12);
    EXPECT_EQ(weights["compared_course"].toObject()["epoch"].toInt(), 12);
}

} // namespace

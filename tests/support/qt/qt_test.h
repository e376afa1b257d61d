#pragma once

#include <QTest>

namespace actiscope::ui::test {

/// A class of Qt Test in the program of all of them, `window_tests NAME [FUNCTION]…`, under the
/// name of its file without the ending.
class RegisteredTest {
public:
    using Run = int (*)(int argc, char** argv);
    RegisteredTest(const char* file, Run run);
};

} // namespace actiscope::ui::test

/// Stands at the end of a test's file, in place of a main() of its own.
#define ACTISCOPE_QT_TEST(Class)                                                                   \
    static const actiscope::ui::test::RegisteredTest registered##Class(                            \
        __FILE__, [](int argc, char** argv) {                                                      \
            Class test;                                                                            \
            return QTest::qExec(&test, argc, argv);                                                \
        });

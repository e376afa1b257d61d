#pragma once

#include "tests/support/process.h"

#include <QJsonDocument>
#include <QSize>

#include <filesystem>
#include <string>
#include <vector>

namespace actiscope::test {

/// Runs the program with these arguments, as typed in a shell, and without a display of any kind.
ProcessResult run(const std::string& arguments);

/// A folder that goes with everything in it.
class Folder {
public:
    Folder();
    ~Folder();
    /// Path of a file in it.
    std::string file(const std::string& name) const { return (m_path / name).string(); }
    std::size_t count() const;

private:
    std::filesystem::path m_path;
};

/// Without their ends.
std::vector<std::string> lines(const std::string& output);

QJsonDocument json(const std::string& output);

/// What a file holds; nothing if it cannot be read.
std::string contents(const std::string& path);

/// Whether a file is a PNG, SVG or PDF as its ending says, of that size in pixels, and not of one
/// colour.
bool isPicture(const std::string& path, const QSize& size);

} // namespace actiscope::test

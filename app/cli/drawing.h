#pragma once

#include "app/cli/arguments.h"

#include <QSize>
#include <QString>

#include <memory>

class QApplication;

/// What the commands that draw have in common.
namespace actiscope::cli {

/// The value of --size, or `otherwise`. Throws UsageError.
QSize sizeFrom(const Arguments& arguments, const char* otherwise);

/// As the file system has it.
QString fileName(const std::string& name);

/// Pictures need fonts, so an application, but never a display. It speaks the language of
/// --language. One at a time; it lives until the pictures are written.
class Drawing {
public:
    explicit Drawing(const Arguments& arguments);
    ~Drawing();
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace actiscope::cli

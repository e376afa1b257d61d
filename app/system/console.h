#pragma once

#include <string>
#include <vector>

/// The terminal that the program may have been started from.
namespace actiscope::console {

/// Before anything is written: texts are UTF-8 and lines end as everywhere.
void prepare();

/// The words behind the program's name, in UTF-8.
std::vector<std::string> words(int argc, char** argv);

/// Whether a person reads on a terminal what is written to stderr.
bool showsMessages();

/// Before a window opens: closes the console that Windows made for this program alone, because it
/// was started from the desktop. One that it was started from stays.
void closeOwn();

} // namespace actiscope::console

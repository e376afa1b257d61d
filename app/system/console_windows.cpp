#include "app/system/console.h"

#include <windows.h>

#include <shellapi.h>

#include <fcntl.h>
#include <io.h>

#include <cstdio>
#include <cstdlib>

namespace actiscope::console {
namespace {

std::string toUtf8(const wchar_t* text) {
    const int bytes = WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    std::string result(static_cast<std::size_t>(bytes), '\0'); // with the NUL at the end
    WideCharToMultiByte(CP_UTF8, 0, text, -1, result.data(), bytes, nullptr, nullptr);
    result.pop_back();
    return result;
}

/// Whether no other program, as a shell, is attached to the console.
bool isOwn() {
    DWORD processes[2];
    return GetConsoleProcessList(processes, 2) == 1;
}

} // namespace

void prepare() {
    static const UINT before = GetConsoleOutputCP();
    if (before != 0 && before != CP_UTF8) {
        SetConsoleOutputCP(CP_UTF8);
        std::atexit([] { SetConsoleOutputCP(before); }); // the shell goes on with its own
    }
    // The same bytes as on other systems, in files too.
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
}

std::vector<std::string> words(int, char**) {
    // argv is in the code page of the system, which does not hold every name of a file. A manifest
    // could ask for UTF-8 there, but only Windows since 2019 obeys it.
    int count = 0;
    wchar_t** arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> result;
    for (int i = 1; i < count; ++i) {
        result.push_back(toUtf8(arguments[i]));
    }
    LocalFree(arguments);
    return result;
}

bool showsMessages() {
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0 && !isOwn();
}

void closeOwn() {
    if (isOwn()) {
        FreeConsole();
    }
}

} // namespace actiscope::console

#include "tests/support/command_line.h"

#include <QByteArray>
#include <QImage>

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <sstream>

namespace actiscope::test {

namespace fs = std::filesystem;

ProcessResult run(const std::string& arguments) {
    return runShell("env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM "
                    "'" ACTISCOPE_BINARY "' " +
                    arguments);
}

Folder::Folder()
    : m_path(fs::temp_directory_path() / ("actiscope_cli_" + std::to_string(::getpid()))) {
    fs::create_directories(m_path);
}

Folder::~Folder() {
    fs::remove_all(m_path);
}

std::size_t Folder::count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_path), {}));
}

std::vector<std::string> lines(const std::string& output) {
    std::vector<std::string> result;
    std::istringstream stream(output);
    for (std::string line; std::getline(stream, line);) {
        result.push_back(line);
    }
    return result;
}

QJsonDocument json(const std::string& output) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(output));
}

std::string contents(const std::string& path) {
    std::ifstream file(path);
    return std::string((std::istreambuf_iterator<char>(file)), {});
}

bool isPicture(const std::string& path, const QSize& size) {
    if (path.ends_with(".pdf")) {
        return contents(path).starts_with("%PDF-"); // nothing here reads what is in it
    }
    if (path.ends_with(".svg")) {
        // Painting it would need fonts, and those an application.
        const std::string box = "viewBox=\"0 0 " + std::to_string(size.width()) + ' ' +
                                std::to_string(size.height()) + '"';
        const std::string text = contents(path);
        return text.find(box) != std::string::npos && text.find("<text") != std::string::npos;
    }
    const QImage image(QString::fromStdString(path), "png");
    QImage plain = image;
    plain.fill(image.pixelColor(0, 0));
    return image.size() == size && image != plain;
}

} // namespace actiscope::test

#include "ui/window/files/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace actiscope::ui {
namespace {

const QString kKey = QStringLiteral("window/recent_files");

} // namespace

RecentFiles::RecentFiles(QSettings* memory) : m_memory(memory) {
    if (m_memory != nullptr) {
        m_paths = m_memory->value(kKey).toStringList().mid(0, kMost);
    }
}

void RecentFiles::add(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_paths.removeAll(absolute);
    m_paths.prepend(absolute);
    m_paths = m_paths.mid(0, kMost);
    remember();
}

void RecentFiles::remove(const QString& path) {
    m_paths.removeAll(path);
    remember();
}

void RecentFiles::clear() {
    m_paths.clear();
    remember();
}

void RecentFiles::remember() {
    if (m_memory != nullptr) {
        m_memory->setValue(kKey, m_paths);
    }
}

} // namespace actiscope::ui

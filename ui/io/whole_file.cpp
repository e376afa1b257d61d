#include "ui/io/whole_file.h"

#include "core/errors.h"

#include <QSaveFile>

namespace actiscope::ui {

void writeWholeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    const auto fail = [&] {
        throw InputError(path.toStdString() + ": " + file.errorString().toStdString());
    };
    // Unbuffered and in turns: a disk that fills up takes a part first, and only the next attempt
    // learns the reason.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        fail();
    }
    for (qint64 done = 0; done < bytes.size();) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0) {
            fail();
        }
        done += written;
    }
    if (!file.commit()) {
        fail();
    }
}

} // namespace actiscope::ui

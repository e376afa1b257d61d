#include "ui/window/preferences/language.h"

#include "core/errors.h"
#include "ui/window/preferences/spare_fonts.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace actiscope::ui {
namespace {

const QString kEnglish = QStringLiteral("en");
const QString kChinese = QStringLiteral("zh_CN");

} // namespace

Language::Language(QObject* parent) : QObject(parent) {
    [[maybe_unused]] static const bool once = [] {
        addSpareFonts();
        return true;
    }();
}

Language::~Language() = default;

QString Language::systemName() {
    const QLocale system = QLocale::system();
    return system.language() == QLocale::Chinese ? kChinese : kEnglish;
}

bool Language::canShowChinese() {
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

QString Language::shownInsteadOf(const QString& name, bool hasChineseFont) {
    return name == kChinese && !hasChineseFont ? kEnglish : name;
}

QString Language::reasonFor(const QString& name) {
    return QStringLiteral("%1 needs a font with Chinese characters, and none is installed (for "
                          "example Noto Sans CJK). Until then the program speaks English.")
        .arg(name == kChinese ? QStringLiteral("Chinese") : name);
}

QStringList Language::names() {
    return {kEnglish, kChinese};
}

QString Language::ownName(const QString& name) {
    return name == kChinese ? QStringLiteral("简体中文") : QStringLiteral("English");
}

void Language::apply(const QString& name) {
    if (!names().contains(name)) {
        throw UsageError("language is '" + name.toStdString() + "'; allowed: en, zh_CN");
    }
    m_name = name;
    // Destroying a translator uninstalls it.
    m_ours.reset();
    m_qts.reset();
    QFont font = QApplication::font();
    if (name == kChinese) {
        m_ours = std::make_unique<QTranslator>();
        if (m_ours->load(QStringLiteral(":/i18n/actiscope_zh_CN.qm"))) {
            QCoreApplication::installTranslator(m_ours.get());
        }
        m_qts = std::make_unique<QTranslator>();
        if (m_qts->load(QStringLiteral("qtbase_zh_CN"),
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
            QCoreApplication::installTranslator(m_qts.get());
        }
        // Otherwise Han characters may come in their Japanese shapes.
        font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("DejaVu Sans"),
                          QStringLiteral("Actiscope Chinese"), QStringLiteral("sans-serif")});
    } else {
        font.setFamilies({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans"),
                          QStringLiteral("sans-serif")});
    }
    QApplication::setFont(font);
}

} // namespace actiscope::ui

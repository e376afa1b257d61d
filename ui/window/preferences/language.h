#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QTranslator;

namespace actiscope::ui {

/// The language of the application: our texts and Qt's own, and a font that draws it well.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// "en" or "zh_CN"; throws UsageError otherwise. Widgets made afterwards use it.
    void apply(const QString& name);
    const QString& name() const { return m_name; }

    /// The language itself if the fonts of the system can show it, else English.
    static QString shownInsteadOf(const QString& name, bool hasChineseFont = canShowChinese());
    static bool canShowChinese();
    /// Why English is shown instead of a language: in English, for nothing else can be read.
    static QString reasonFor(const QString& name);

    /// All that there are.
    static QStringList names();
    /// Each language is written in itself, so that a person who lost the way finds back.
    static QString ownName(const QString& name);
    /// The language of the system if we have it, else English.
    static QString systemName();

private:
    QString m_name = QStringLiteral("en");
    std::unique_ptr<QTranslator> m_ours;
    std::unique_ptr<QTranslator> m_qts;
};

} // namespace actiscope::ui

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <utility>
#include <vector>

// One Chinese word for each term of the field, in the program and in the lessons.

#include <set>

namespace {

const QString kResources = QStringLiteral(ACTISCOPE_SOURCES "/resources/");

struct Term {
    QString name;
    QRegularExpression english;
    QStringList chinese;
};

std::vector<Term> glossary() {
    std::vector<Term> terms;
    QFile file(kResources + "translations/glossary.tsv");
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    for (const QString& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts)) {
        const QStringList cells = line.split('\t');
        if (!line.startsWith('#') && cells.size() == 2) {
            terms.push_back(
                {cells[0],
                 QRegularExpression("\\b" + QRegularExpression::escape(cells[0]) + "(s|es)?\\b",
                                    QRegularExpression::CaseInsensitiveOption),
                 cells[1].split('/')});
        }
    }
    return terms;
}

using Pair = std::pair<QString, QString>; ///< English, Chinese

std::vector<Pair> programTexts() {
    std::vector<Pair> pairs;
    QFile file(kResources + "translations/actiscope_zh_CN.ts");
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
            pairs.emplace_back(source.remove('&'), xml.readElementText());
        }
    }
    return pairs;
}

void collect(const QJsonValue& value, std::vector<Pair>& pairs) {
    if (value.isArray()) {
        for (const QJsonValue& entry : value.toArray()) {
            collect(entry, pairs);
        }
    }
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("zh_CN"))) {
        pairs.emplace_back(object["en"].toString(), object["zh_CN"].toString());
        return;
    }
    for (const QJsonValue& entry : object) {
        collect(entry, pairs);
    }
}

std::vector<Pair> lessonTexts() {
    std::vector<Pair> pairs;
    for (const char* stories : {"lessons", "surprises"}) {
        const QDir folder(kResources + stories);
        for (const QString& name : folder.entryList({"*.json"})) {
            QFile file(folder.filePath(name));
            EXPECT_TRUE(file.open(QIODevice::ReadOnly));
            collect(QJsonDocument::fromJson(file.readAll()).object(), pairs);
        }
    }
    return pairs;
}

/// Names of the terms that the texts use.
std::set<QString> checkAll(const std::vector<Pair>& texts) {
    std::set<QString> used;
    for (const Term& term : glossary()) {
        for (const auto& [english, chinese] : texts) {
            if (!english.contains(term.english)) {
                continue;
            }
            used.insert(term.name);
            bool found = false;
            for (const QString& word : term.chinese) {
                found = found || chinese.contains(word, Qt::CaseInsensitive);
            }
            EXPECT_TRUE(found) << term.name.toStdString() << ": " << english.toStdString() << " | "
                               << chinese.toStdString();
        }
    }
    return used;
}

TEST(Glossary, TheProgramKeepsToIt) {
    checkAll(programTexts());
}

TEST(Glossary, TheLessonsKeepToIt) {
    checkAll(lessonTexts());
}

TEST(Glossary, HasNoTermThatNothingUses) {
    std::set<QString> used = checkAll(programTexts());
    used.merge(checkAll(lessonTexts()));
    for (const Term& term : glossary()) {
        EXPECT_TRUE(used.contains(term.name)) << term.name.toStdString();
    }
}

} // namespace

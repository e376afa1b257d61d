#include "tests/support/qt/qt_test.h"
#include "tests/support/scene/parts_page.h"
#include "ui/look/look.h"
#include "ui/parts/role_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFontInfo>

using namespace actiscope;
using namespace actiscope::ui;

namespace {

constexpr Theme kPageThemes[] = {Theme::light, Theme::dark, Theme::print};

struct SizeRow {
    const char* name;
    LookSize size;
};
constexpr SizeRow kSizes[] = {{"768", {}},
                              {"1080", {.height = 1080}},
                              {"large", {.large = true}},
                              {"stage", {.stage = true}}};

} // namespace

/// All parts on one page in every theme and size. The pictures stay in tests/pictures of the build
/// folder, to be looked at.
class PartsPageTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyLook(*qApp, makeLook(Theme::light)); }

    void nothingIsCutOff_data() {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("size");
        for (const Theme theme : kPageThemes) {
            for (int i = 0; i < int(std::size(kSizes)); ++i) {
                QTest::addRow("%s-%s", qPrintable(themeName(theme)), kSizes[i].name)
                    << int(theme) << i;
            }
        }
    }

    void nothingIsCutOff() {
        QFETCH(int, theme);
        QFETCH(int, size);
        const Look look = makeLook(static_cast<Theme>(theme), kSizes[size].size);
        applyLook(*qApp, look);
        const auto page = test::makePartsPage();
        page->resize(page->sizeHint().expandedTo({1100, 600}));
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        for (const RoleLabel* label : page->findChildren<RoleLabel*>()) {
            QCOMPARE(label->font().pixelSize(), look.font(label->role()).pixelSize());
            QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(),
                     qPrintable(label->text()));
            QVERIFY2(label->font().pixelSize() >= 12, qPrintable(label->text()));
        }
        for (const QAbstractButton* button : page->findChildren<QAbstractButton*>()) {
            QVERIFY2(button->width() >= button->minimumSizeHint().width() &&
                         button->height() >= button->minimumSizeHint().height(),
                     qPrintable(button->text() + button->accessibleName()));
        }
        QDir().mkpath(QStringLiteral("pictures"));
        const QImage picture = page->grab().toImage();
        QVERIFY(picture.save(
            QStringLiteral("pictures/parts-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
        QVERIFY(static_cast<Theme>(theme) != Theme::print || picture.allGray());
    }

    /// A widget of before has the measures of after.
    void partsFollowAnotherLook() {
        const auto page = test::makePartsPage();
        page->show();
        const QSize before = page->minimumSizeHint();
        applyLook(*qApp, makeLook(Theme::dark, {.stage = true}));
        QTRY_VERIFY(page->minimumSizeHint().width() > before.width());
        applyLook(*qApp, makeLook(Theme::light));
        QTRY_COMPARE(page->minimumSizeHint(), before);
    }

    /// A running number does not tremble.
    void digitsHaveEqualWidth() {
        for (const TextRole role : {TextRole::readout, TextRole::title, TextRole::body}) {
            const QFontMetricsF metrics(makeLook(Theme::light).font(role));
            for (QChar digit = u'1'; digit <= u'9'; digit = QChar(digit.unicode() + 1)) {
                QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
            }
        }
    }

    void typeFollowsTheHeight() {
        const auto pixels = [](const LookSize& size) {
            return makeLook(Theme::light, size).font(TextRole::readout).pixelSize();
        };
        QCOMPARE(pixels({}), 28);
        QCOMPARE(pixels({.height = 500}), 28); // never smaller
        QVERIFY(pixels({.height = 1080}) >= 38);
        QVERIFY(pixels({.stage = true}) >= 0.04 * 768);
        QVERIFY(pixels({.height = 1080, .stage = true}) >= 0.04 * 1080);
        QVERIFY(pixels({.height = 2160, .large = true, .stage = true}) < 100);
    }
};

ACTISCOPE_QT_TEST(PartsPageTest)
#include "parts_page_test.moc"

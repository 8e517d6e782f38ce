// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What single keys do in the form.

#include "editor/form/add_field_popup.h"
#include "tests/editor/form_fixture.h"

#include <QWindow>

using namespace stetmark;
using namespace Qt::StringLiterals;

class TestFormKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsByTheButtonsLetter();
};

void TestFormKeys::addsByTheButtonsLetter()
{
    FormFixture fixture(essayWith(u"title: x\nauthor: y\nabstract: z\narea: here"_s));
    QVERIFY(fixture.isReady());
    QTest::keyClick(fixture.form.windowHandle(), Qt::Key_A, Qt::AltModifier);
    QTRY_VERIFY(qobject_cast<AddFieldPopup *>(QApplication::activePopupWidget()));
    // Below its button: to the right of that there is room in the window.
    const QWidget *button = fixture.find<QWidget>(u"Add field"_s);
    QVERIFY(QApplication::activePopupWidget()->x() >= button->mapToGlobal(QPoint()).x());
}

QTEST_MAIN(TestFormKeys)
#include "test_form_keys.moc"

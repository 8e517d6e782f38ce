// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program with someone at its keys, to be killed: crash_writer write FOLDER SEED.
// And the start after that: crash_writer read FOLDER.
//
// What happens is told on the standard output, a line each, before anything else is done:
//     ready
//     typed ESSAY DIGEST TIME     of the bytes that saving would write now
//     saving ESSAY DIGEST         and later: saved ESSAY
//     restored PATH DIGEST        after a crash, PATH being "-" for an untitled essay
//     done
// ESSAY is "file" or "untitled"; TIME is in milliseconds of the system's steady clock.

#include "app/open_essays.h"
#include "editor/document/document_text.h"
#include "editor/document/recovery.h"
#include "editor/text/text_editor.h"
#include "tests/app/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTextDocument>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace stetmark;

namespace {

/// Whatever is told is on its way before the next event.
void tell(const QByteArray &line)
{
    const QByteArray all = line + '\n';
    if (::write(STDOUT_FILENO, all.constData(), size_t(all.size())) != all.size())
        qFatal("nobody listens");
}

QByteArray digestNow(const EssayDocument &essay)
{
    const auto bytes =
        encodeText(essay.text(), essay.hasByteOrderMark(),
                   documentLineEndings(*essay.textDocument(), essay.prevailingLineEnding()));
    return bytes ? essayDigest(*bytes).toHex() : QByteArray("none");
}

class Program
{
public:
    explicit Program(const QString &folder)
        : settings(folder + u"/settings.ini"_s),
          window((settings.set(setting::showsPreview, false), settings), prompts,
                 folder + u"/recovery"_s)
    {
        window.show();
        window.activateWindow();
    }

    Settings settings;
    FakePrompts prompts;
    MainWindow window;
};

class Writer : public QObject
{
public:
    Writer(Program &program, const QString &folder, quint32 seed)
        : m_program(program), m_folder(folder), m_random(seed)
    {
        OpenEssays *essays = program.window.essays();
        connect(essays, &OpenEssays::opened, this, [this, essays] {
            m_file = essays->current();
            essays->addUntitled();
            m_untitled = essays->current();
            for (const EssayDocument *essay : {m_file, m_untitled})
                connect(essay, &EssayDocument::saved, this,
                        [essay, this] { tell("saved " + nameOf(essay)); });
            tell("ready");
            QTimer::singleShot(0, this, &Writer::step);
        });
        program.window.open({folder + u"/essays/file.md"_s});
    }

private:
    QByteArray nameOf(const EssayDocument *essay) const
    {
        return essay == m_file ? "file" : "untitled";
    }

    void step()
    {
        OpenEssays *essays = m_program.window.essays();
        if (m_random.bounded(25) == 0)
            essays->activate(m_random.bounded(2) ? m_file : m_untitled);
        if (m_random.bounded(25) == 0)
            save();
        else
            type();
        const EssayDocument *essay = essays->current();
        tell("typed " + nameOf(essay) + ' ' + digestNow(*essay) + ' ' + QByteArray::number(now()));
        QTimer::singleShot(1 + m_random.bounded(30), this, &Writer::step);
    }

    void type()
    {
        TextEditor *editor = m_program.window.essays()->currentEditor();
        switch (m_random.bounded(12)) {
        case 0:
            QTest::keyClick(editor, Qt::Key_Return);
            break;
        case 1:
            QTest::keyClick(editor, Qt::Key_Backspace);
            break;
        case 2:
            QTest::keyClick(editor, m_random.bounded(2) ? Qt::Key_Up : Qt::Key_Left);
            break;
        case 3:
            QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
            break;
        case 4:
            QTest::keyClick(editor, Qt::Key_Down, Qt::ShiftModifier);
            QTest::keyClick(editor, Qt::Key_Delete);
            break;
        default:
            QTest::keyClicks(editor, u"word %1 "_s.arg(m_random.bounded(1000)));
        }
    }

    void save()
    {
        EssayDocument *essay = m_program.window.essays()->current();
        if (essay->isBusy())
            return;
        m_program.prompts.saveAnswers = {m_folder + u"/essays/untitled.md"_s};
        tell("saving " + nameOf(essay) + ' ' + digestNow(*essay));
        m_program.window.commands()->action(CommandId::SaveEssay)->trigger();
    }

    static qint64 now()
    {
        QElapsedTimer timer;
        timer.start();
        return timer.msecsSinceReference();
    }

    Program &m_program;
    QString m_folder;
    QRandomGenerator m_random;
    EssayDocument *m_file = nullptr;
    EssayDocument *m_untitled = nullptr;
};

/// Whether all that was left is restored or was nothing.
bool isSettled(const Program &program, const QString &folder)
{
    const QStringList &asked = program.prompts.asked;
    if (asked.isEmpty())
        return QDir(folder + u"/recovery"_s).entryList({u"*.journal"_s}).isEmpty();
    const auto essays = program.window.essays()->essays();
    return asked.size() == std::ranges::count_if(essays, [](const EssayDocument *essay) {
               return essay->isModified();
           });
}

int read(const QString &folder)
{
    Program program(folder);
    using Action = RecoveryChoice::Action;
    program.prompts.recoverAnswers = {{{Action::Restore, {}}, {Action::Restore, {}}}};
    program.window.recover();
    if (!QTest::qWaitFor([&] { return isSettled(program, folder); }, 20'000))
        return 1;
    const auto essays = program.window.essays()->essays();
    for (const EssayDocument *essay : essays) {
        if (essay->isModified())
            tell("restored " + (essay->path().isEmpty() ? "-" : QFile::encodeName(essay->path()))
                 + ' ' + digestNow(*essay));
    }
    tell("done");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "read"_L1 && arguments.size() == 3)
        return read(arguments[2]);
    if (arguments.value(1) != "write"_L1 || arguments.size() != 4)
        return 2;
    Program program(arguments[2]);
    const Writer writer(program, arguments[2], arguments[3].toUInt());
    return QApplication::exec();
}

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the GUI thread works at an edit in the form: each of 200 fields of a front
// matter of 300 lines is edited once, in an essay of 100 KB. In milliseconds of the
// thread's time on the processor: those of the clock tell more of what else the machine
// does. Run by hand, on a release build: `QT_QPA_PLATFORM=offscreen bench_form`.

#include "editor/document/essay_document.h"
#include "editor/form/field_editor.h"
#include "editor/form/front_matter_form.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

constexpr int fieldCount = 200;

/// 300 lines: texts, numbers, dates, groups and records.
QString frontMatter()
{
    QString yaml = u"---\ntitle: \"A benchmark\" # the title\n"_s;
    for (int i = 0; i < 30; ++i)
        yaml += u"text_%1: some words of text\n# A comment\nnumber_%1: %1\n"
                "date_%1: 2024-02-25\nlink_%1: https://example.org/%1\n"_s.arg(i);
    for (int i = 0; i < 15; ++i)
        yaml += u"group_%1:\n  one: a value\n  two: 'another value'\n"_s.arg(i);
    yaml += u"bibliography:\n"_s;
    for (int i = 0; i < 24; ++i)
        yaml += u"  - title: Source %1\n    link: https://example.org/source/%1\n"
                "    page: 5\n\n"_s.arg(i);
    return yaml + u"---\n"_s;
}

/// What this thread has worked so far.
double milliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void print(const char *what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-28s median %6.2f ms   95 %% %6.2f ms   longest %6.2f ms\n", what,
                times[times.size() / 2], times[times.size() * 95 / 100], times.back());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"essay.md"_s);
    QFile file(path);
    const QString text =
        frontMatter() + u"A paragraph of the essay, with *words*.\n\n"_s.repeated(2500);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return 1;
    file.close();

    EssayDocument document;
    FrontMatterForm form;
    form.resize(340, 900);
    form.setDocument(&document);
    form.show();
    document.load(path);
    const auto isSettled = [&] { return document.analysis()->revision == document.revision(); };
    if (!QTest::qWaitFor([&] { return !document.isBusy() && isSettled(); })
        || !QTest::qWaitForWindowExposed(&form))
        return 1;

    std::vector<double> writes;
    std::vector<double> refreshes;
    std::vector<double> edits;
    const QList<FieldEditor *> editors = form.findChildren<FieldEditor *>();
    for (FieldEditor *editor : editors) {
        auto *line = qobject_cast<QLineEdit *>(editor->focusTarget());
        if (!line || !editor->isVisibleTo(&form) || int(writes.size()) == fieldCount)
            continue;
        line->setFocus();
        QCoreApplication::processEvents();
        const bool isDate = editor->field().type == FieldType::Date;
        line->setCursorPosition(line->text().size());
        if (isDate)
            QTest::keyClick(line, Qt::Key_Backspace);
        QCoreApplication::processEvents();

        double start = milliseconds();
        QTest::keyClick(line, Qt::Key_7);
        writes.push_back(milliseconds() - start);
        // Waiting for the analysis is no work; showing what it says is.
        start = milliseconds();
        QTest::qWaitFor(isSettled);
        QCoreApplication::processEvents();
        refreshes.push_back(milliseconds() - start);
        edits.push_back(writes.back() + refreshes.back());
    }
    std::printf("%d fields of %d lines edited\n", int(writes.size()),
                int(frontMatter().count(u'\n')));
    print("key to text", writes);
    print("analysis to form", refreshes);
    print("together", edits);
    return 0;
}

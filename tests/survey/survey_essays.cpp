// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Goes over folders of real essays and tries every edit of their front matter. For
// each essay: what was read is written again, byte for byte; every value is set to
// others and back, and looked at by tests/support/edit_check. Nothing is written to
// disk. Run by hand on a release build: `survey_essays FOLDER…`. It prints what was
// refused, by reason, and everything that came out wrong; the exit code is 1 if
// anything did.

#include "tests/survey/survey.h"

#include <QCoreApplication>
#include <QDirIterator>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace stetmark;
using namespace Qt::StringLiterals;

namespace {

QStringList essaysIn(const QStringList &folders)
{
    const QStringList names{u"*.md"_s, u"*.mdx"_s, u"*.markdown"_s, u"*.qmd"_s, u"*.Rmd"_s};
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator files(folder, names, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(files.next());
    }
    paths.sort();
    return paths;
}

Survey surveyAll(const QStringList &paths)
{
    constexpr int threadCount = 2;
    std::atomic<qsizetype> next = 0;
    std::vector<Survey> surveys(threadCount);
    std::vector<std::thread> threads;
    for (Survey &survey : surveys) {
        threads.emplace_back([&] {
            for (qsizetype i = next++; i < paths.size(); i = next++)
                surveyEssay(paths[i], survey);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (size_t i = 1; i < surveys.size(); ++i)
        surveys.front() += surveys[i];
    return surveys.front();
}

void print(const char *title, const QMap<QString, int> &counts)
{
    std::printf("%s\n", title);
    QList<std::pair<int, QString>> rows;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        rows.append({it.value(), it.key()});
    std::sort(rows.rbegin(), rows.rend());
    for (const auto &[count, name] : std::as_const(rows))
        std::printf("%10d  %s\n", count, qUtf8Printable(name));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const bool isVerbose = arguments.removeAll(u"--verbose"_s) > 0;
    if (arguments.isEmpty()) {
        std::fputs("Usage: survey_essays [--verbose] FOLDER…\n", stderr);
        return 2;
    }
    const Survey survey = surveyAll(essaysIn(arguments));
    print("essays", survey.essays);
    print("values", survey.values);
    print("edits", survey.edits);
    print("refused", survey.refused);
    for (const QString &wrong : isVerbose ? survey.notes + survey.wrong : survey.wrong)
        std::printf("%s\n", qUtf8Printable(wrong));
    std::printf("%lld wrong\n", qlonglong(survey.wrong.size()));
    return survey.wrong.isEmpty() ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/essay/other_parser.h"

#include "editor/essay/front_matter.h"
#include "tests/cli/spec_examples.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace stetmark::tests {

namespace {

const QString npmFolder = QStringLiteral(STETMARK_SOURCE_DIR "/tests/npm");

QByteArray outputOf(const QString &program, const QStringList &arguments,
                    const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240000) || process.exitCode() != 0)
        qFatal("%s does not run: %s", qPrintable(program),
               process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

QStringList textsOf(const QByteArray &specification)
{
    QStringList texts;
    for (const SpecExample &example : specExamples(specification))
        texts.append(QString::fromUtf8(example.markdown));
    return texts;
}

} // namespace

QJsonArray readByOther(const QStringList &texts)
{
    const QJsonDocument input(QJsonArray::fromStringList(texts));
    return QJsonDocument::fromJson(outputOf(u"node"_s, {npmFolder + u"/markdown_spans.mjs"_s},
                                            input.toJson(QJsonDocument::Compact)))
        .array();
}

bool hasOtherParser()
{
    return QFile::exists(npmFolder + u"/node_modules/mdast-util-from-markdown"_s);
}

int counterpart(const SpanTree &block, qsizetype next, const std::vector<SpanTree> &theirs,
                QStringView text)
{
    const auto line = [text](const SpanTree &tree) {
        return text.first(normalised(tree.kind, tree.span, text).start).count(u'\n');
    };
    for (size_t i = 0; i < theirs.size(); ++i) {
        if (line(theirs[i]) != line(block) || structure(theirs[i]) != structure(block))
            continue;
        const bool isOne = i + 1 == theirs.size() || block.span.end <= theirs[i + 1].span.start;
        return isOne && theirs[i].span.end <= next ? int(i) : -1;
    }
    return -1;
}

QStringList commonMarkExamples()
{
    return textsOf(contentOf(npmFolder + u"/node_modules/commonmark-spec/spec.txt"_s));
}

QStringList gfmExamples()
{
    return textsOf(outputOf(u"gzip"_s, {u"-dc"_s, u"/usr/share/doc/cmark-gfm/spec.txt.gz"_s}));
}

QStringList essayBodies()
{
    QStringList texts;
    for (const QString &folder : {u"/tests/cases"_s, u"/resources/samples"_s}) {
        QDirIterator files(QStringLiteral(STETMARK_SOURCE_DIR) + folder, {u"*.md"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString text = QString::fromUtf8(contentOf(files.next()));
            texts.append(text.sliced(readFrontMatter(text).span.end));
        }
    }
    texts.sort();
    return texts;
}

} // namespace stetmark::tests

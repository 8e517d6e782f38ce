// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/architecture/source_tree.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace stetmark::architecture {

namespace {

/// Blanks what is no code. Raw strings, digit separators and line continuations
/// in comments are understood.
class Blanker
{
public:
    Blanker(QString text, bool keepLiterals) : m_text(std::move(text)), m_keep(keepLiterals) {}

    QString blanked()
    {
        while (m_at < m_text.size()) {
            const QStringView rest = QStringView(m_text).sliced(m_at);
            if (rest.startsWith(u"//"))
                blank(endOf(rest, u"\n", 0), true);
            else if (rest.startsWith(u"/*"))
                blank(endOf(rest, u"*/", 2), true);
            else if (rest.startsWith(u"R\"") && !isInWord())
                blank(rawStringLength(rest), !m_keep);
            else if (rest.startsWith(u'"'))
                blank(quotedLength(rest, u'"'), !m_keep);
            else if (rest.startsWith(u'\'') && !isDigitSeparator())
                blank(quotedLength(rest, u'\''), !m_keep);
            else
                ++m_at;
        }
        return m_text;
    }

private:
    static qsizetype endOf(QStringView rest, QStringView end, qsizetype extra)
    {
        const qsizetype found = rest.indexOf(end, extra);
        return found < 0 ? rest.size() : found + extra;
    }

    static qsizetype quotedLength(QStringView rest, QChar quote)
    {
        qsizetype i = 1;
        while (i < rest.size() && rest[i] != quote && rest[i] != u'\n')
            i += rest[i] == u'\\' ? 2 : 1;
        return std::min(i + 1, rest.size());
    }

    static qsizetype rawStringLength(QStringView rest)
    {
        const qsizetype open = rest.indexOf(u'(');
        if (open < 0)
            return 2;
        const QString end = u')' + rest.sliced(2, open - 2).toString() + u'"';
        const qsizetype found = rest.indexOf(end, open);
        return found < 0 ? rest.size() : found + end.size();
    }

    bool isInWord() const
    {
        // u8R"…", LR"…" and the like are raw strings too.
        return m_at > 0 && m_text[m_at - 1].isLetterOrNumber()
               && !QStringView(u"uUL8").contains(m_text[m_at - 1]);
    }

    bool isDigitSeparator() const
    {
        qsizetype start = m_at;
        while (start > 0 && (m_text[start - 1].isLetterOrNumber() || m_text[start - 1] == u'\''))
            --start;
        return start < m_at && m_text[start].isDigit();
    }

    void blank(qsizetype length, bool really)
    {
        for (qsizetype end = m_at + length; m_at < end; ++m_at) {
            if (really && m_text[m_at] != u'\n')
                m_text[m_at] = u' ';
        }
    }

    QString m_text;
    bool m_keep;
    qsizetype m_at = 0;
};

bool isSource(const QString &path)
{
    static const QRegularExpression kinds(
        QStringLiteral("\\.(cpp|h|c|cmake|sh|py|yaml|css|js|html|1)$|(^|/)CMakeLists\\.txt$"));
    static const QRegularExpression others(
        QStringLiteral("^(build|\\.git)/|(^|/)node_modules/|^tests/cases/|^resources/samples/"));
    return kinds.match(path).hasMatch() && !others.match(path).hasMatch();
}

} // namespace

QString SourceFile::code(bool withLiterals) const
{
    return Blanker(text, withLiterals).blanked();
}

bool SourceFile::isCpp() const
{
    return path.endsWith(QStringLiteral(".cpp")) || path.endsWith(QStringLiteral(".h"));
}

bool SourceFile::isProgram() const
{
    return path.startsWith(QStringLiteral("app/")) || path.startsWith(QStringLiteral("editor/"))
           || path.startsWith(QStringLiteral("preview/"));
}

QString SourceFile::fileName() const
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

QList<SourceFile> readSources(const QString &root)
{
    QList<SourceFile> sources;
    for (const QString &top :
         {QStringLiteral("app"), QStringLiteral("editor"), QStringLiteral("preview"),
          QStringLiteral("resources"), QStringLiteral("tests"), QStringLiteral("packaging")}) {
        QDirIterator files(root + u'/' + top, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().sliced(root.size() + 1);
            QFile file(root + u'/' + path);
            if (isSource(path) && file.open(QIODevice::ReadOnly))
                sources.append({path, QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(sources.begin(), sources.end(),
              [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return sources;
}

QStringList findings(const SourceFile &file, const QString &searched,
                     const QRegularExpression &pattern, const QString &message)
{
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(searched)) {
        const qsizetype line = QStringView(searched).first(match.capturedStart()).count(u'\n') + 1;
        found << QStringLiteral("%1:%2: %3 (%4)")
                     .arg(file.path)
                     .arg(line)
                     .arg(message, match.captured().simplified());
    }
    return found;
}

} // namespace stetmark::architecture

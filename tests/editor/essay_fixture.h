// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/document/document_text.h"
#include "editor/document/essay_document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

namespace stetmark {

inline const QByteArray
    sampleEssay("---\ntitle: A title\nstatus:\n  percentage: 40\n---\n# Heading\n\nText\n");

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

/// What saving would write.
inline QByteArray bytesOf(const EssayDocument &essay)
{
    const auto bytes =
        encodeText(essay.text(), essay.hasByteOrderMark(),
                   documentLineEndings(*essay.textDocument(), essay.prevailingLineEnding()));
    return bytes ? *bytes : QByteArray("(cannot be encoded)");
}

inline void type(const EssayDocument &essay, qsizetype position, const QString &text)
{
    QTextCursor cursor(essay.textDocument());
    cursor.setPosition(int(position));
    for (const QChar character : text) {
        if (character == u'\n')
            cursor.insertBlock();
        else
            cursor.insertText(character);
    }
}

inline void remove(const EssayDocument &essay, qsizetype position, qsizetype length)
{
    QTextCursor cursor(essay.textDocument());
    cursor.setPosition(int(position));
    cursor.setPosition(int(position + length), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

/// An essay in a folder of its own.
class EssayFixture
{
public:
    EssayFixture() : essay(std::make_unique<EssayDocument>()) {}

    QString path(const QString &name = QStringLiteral("essay.md")) const
    {
        return m_folder.filePath(name);
    }

    /// Opens an essay of `bytes`.
    bool open(const QByteArray &bytes)
    {
        QSignalSpy loaded(essay.get(), &EssayDocument::loaded);
        if (!write(path(), bytes))
            return false;
        essay->load(path());
        return loaded.wait() && !essay->isBusy();
    }

    bool save()
    {
        QSignalSpy saved(essay.get(), &EssayDocument::saved);
        essay->save();
        return saved.wait() && !essay->isBusy();
    }

    std::unique_ptr<EssayDocument> essay;

private:
    QTemporaryDir m_folder;
};

} // namespace stetmark

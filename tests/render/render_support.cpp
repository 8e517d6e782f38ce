// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/render/render_support.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace stetmark {

EssayPage renderText(const QString &text, const PageOptions &options)
{
    return renderEssay(*analyse(text, 1), essaySchema(), options, ImageMode::Inlined);
}

QString bodyOf(const EssayPage &page)
{
    QString html;
    for (qsizetype i = 1; i < page.blocks.size(); ++i)
        html += page.blocks[i].html;
    return html;
}

QString bodyOf(const QString &text)
{
    return bodyOf(renderText(QStringLiteral("---\ntitle: T\n---\n") + text));
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        QTest::qFail(qPrintable(path + QStringLiteral(": ") + file.errorString()), __FILE__,
                     __LINE__);
        return {};
    }
    return file.readAll();
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
           && file.write(content) == content.size();
}

QByteArray smallPng()
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000000300000002080200000012"
                               "16f14d0000000049454e44ae426082");
}

} // namespace stetmark

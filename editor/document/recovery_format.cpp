// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/document/recovery_format.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace stetmark {

namespace {

/// The last byte is the version.
constexpr QByteArrayView magic("STETJRN\x01", 8);
constexpr qsizetype checksumSize = 8;
constexpr qsizetype frameSize = qsizetype(sizeof(quint32)) + checksumSize;

enum class RecordKind : quint8 { WholeText = 1, Edits = 2, Saving = 3 };

/// What the records that were read come to.
struct Contents {
    std::optional<JournalFacts> facts; ///< none before the first whole text
    QString text;                      ///< marked
    QString savingPath;
    QByteArray savingDigest;
};

QByteArray checksum(QByteArrayView payload)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(payload);
    return hash.result().first(checksumSize);
}

QByteArray framed(const QByteArray &payload)
{
    QByteArray record(qsizetype(sizeof(quint32)), Qt::Uninitialized);
    qToBigEndian(quint32(payload.size()), record.data());
    return record + checksum(payload) + payload;
}

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
}

void write(QDataStream &stream, RecordKind kind, const JournalFacts &facts)
{
    prepare(stream);
    stream << quint8(kind) << facts.path << facts.digest << facts.hasByteOrderMark
           << quint8(facts.prevailingLineEnding) << qint64(facts.place)
           << facts.changed.toMSecsSinceEpoch();
}

JournalFacts readFacts(QDataStream &stream)
{
    JournalFacts facts;
    quint8 ending = 0;
    qint64 place = 0;
    qint64 changed = 0;
    stream >> facts.path >> facts.digest >> facts.hasByteOrderMark >> ending >> place >> changed;
    facts.prevailingLineEnding =
        ending == quint8(LineEnding::CrLf) ? LineEnding::CrLf : LineEnding::Lf;
    facts.place = qsizetype(place);
    facts.changed = QDateTime::fromMSecsSinceEpoch(changed);
    return facts;
}

/// Applies the edits of a record to `text`; false when they do not fit it.
bool readEdits(QDataStream &stream, QString &text)
{
    quint32 count = 0;
    stream >> count;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        qint64 position = 0;
        qint64 removed = 0;
        QString inserted;
        stream >> position >> removed >> inserted;
        if (position < 0 || removed < 0 || position > text.size()
            || removed > text.size() - position)
            return false;
        text.replace(position, removed, inserted);
    }
    return stream.status() == QDataStream::Ok;
}

/// False when the record makes no sense.
bool takeRecord(QByteArrayView payload, Contents &contents)
{
    const QByteArray bytes = QByteArray::fromRawData(payload.data(), payload.size());
    QDataStream stream(bytes);
    prepare(stream);
    quint8 kind = 0;
    stream >> kind;
    if (kind == quint8(RecordKind::Saving)) {
        stream >> contents.savingPath >> contents.savingDigest;
        return stream.status() == QDataStream::Ok;
    }
    const JournalFacts facts = readFacts(stream);
    if (kind == quint8(RecordKind::WholeText)) {
        QString whole;
        stream >> whole;
        if (stream.status() != QDataStream::Ok)
            return false;
        contents.text = whole;
    } else if (kind != quint8(RecordKind::Edits) || !contents.facts
               || !readEdits(stream, contents.text)) {
        return false;
    }
    contents.facts = facts;
    return true;
}

/// Turns the marks of `text` into the line endings that they stand for.
LineEndings takeMarks(QString &text, LineEnding prevailing)
{
    LineEndings endings{prevailing, {}};
    qsizetype line = 0;
    for (QChar &character : text) {
        if (character == u'\r') {
            endings.exceptions.append(line);
            character = u'\n';
        }
        if (character == u'\n')
            ++line;
    }
    return endings;
}

} // namespace

QByteArray journalStart()
{
    return magic.toByteArray();
}

QByteArray wholeTextRecord(const JournalFacts &facts, const QString &markedText)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    write(stream, RecordKind::WholeText, facts);
    stream << markedText;
    return framed(payload);
}

QByteArray editsRecord(const JournalFacts &facts, const QList<TextEdit> &markedEdits)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    write(stream, RecordKind::Edits, facts);
    stream << quint32(markedEdits.size());
    for (const TextEdit &edit : markedEdits)
        stream << qint64(edit.position) << qint64(edit.removed) << edit.inserted;
    return framed(payload);
}

QByteArray savingRecord(const QString &path, const QByteArray &digest)
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    prepare(stream);
    stream << quint8(RecordKind::Saving) << path << digest;
    return framed(payload);
}

std::optional<JournalEssay> readJournal(QByteArrayView bytes)
{
    if (!bytes.startsWith(magic))
        return std::nullopt;
    Contents contents;
    QByteArrayView rest = bytes.sliced(magic.size());
    bool isDamaged = false;
    while (rest.size() >= frameSize && !isDamaged) {
        const qsizetype size = qFromBigEndian<quint32>(rest.data());
        if (size > rest.size() - frameSize)
            break; // cut off, as far as one can tell
        const QByteArrayView payload = rest.sliced(frameSize, size);
        const QByteArrayView expected = rest.sliced(sizeof(quint32), checksumSize);
        isDamaged = checksum(payload) != expected || !takeRecord(payload, contents);
        rest = rest.sliced(frameSize + size);
    }
    if (!contents.facts)
        return std::nullopt;

    const JournalFacts &facts = *contents.facts;
    JournalEssay essay;
    essay.isDamaged = isDamaged;
    essay.place = std::clamp<qsizetype>(facts.place, 0, contents.text.size());
    essay.changed = facts.changed;
    essay.savingPath = contents.savingPath;
    essay.savingDigest = contents.savingDigest;
    essay.file.path = facts.path;
    essay.file.digest = facts.digest;
    essay.file.content.hasByteOrderMark = facts.hasByteOrderMark;
    essay.file.content.lineEndings = takeMarks(contents.text, facts.prevailingLineEnding);
    essay.file.content.text = contents.text;
    return essay;
}

} // namespace stetmark

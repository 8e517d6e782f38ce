// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/folder_scan.h"

#include "editor/essay/essay_file.h"
#include "editor/essay/text_codec.h"

#include <QDirIterator>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

constexpr qint64 usualFrontMatter = 16 * 1024;
/// The largest front matter that is read at all, with room for its fences.
constexpr qint64 largestFrontMatter = (256 + 1) * 1024;
constexpr int mostEssays = 4000;
constexpr int mostEntries = 20'000;

bool isEssay(const QFileInfo &file)
{
    const QString suffix = file.suffix().toLower();
    return suffix == "md"_L1 || suffix == "markdown"_L1 || suffix == "mdx"_L1 || suffix == "txt"_L1;
}

QString startOf(const QString &path, qint64 size)
{
    Result<QByteArray> bytes = readEssayStart(path, size);
    if (!bytes)
        return {};
    // A character that was cut in two would make the whole no UTF-8.
    if (bytes->size() == size)
        bytes->truncate(bytes->lastIndexOf('\n') + 1);
    return decodeText(*bytes).text;
}

/// The start of the file at `path`, with its front matter where it has one.
QString frontMatterText(const QString &path)
{
    const QString start = startOf(path, usualFrontMatter);
    const bool isCut = start.startsWith("---"_L1) && frontMatterEnd(start) == 0;
    return isCut ? startOf(path, largestFrontMatter) : start;
}

} // namespace

FolderScan::FolderScan(QObject *parent) : QObject(parent)
{
    // One after the other: they share what is known.
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

FolderScan::~FolderScan()
{
    cancel();
    m_pool.waitForDone();
}

void FolderScan::scan(const QString &folder, const FieldSchemaPtr &schema)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, folder, schema, stop = m_stop] {
        const FolderFields fields = read(folder, schema, *stop);
        // Dropped by Qt when this object is gone by then.
        QMetaObject::invokeMethod(
            this,
            [this, fields, stop] {
                if (!*stop)
                    Q_EMIT scanned(fields);
            },
            Qt::QueuedConnection);
    });
}

void FolderScan::cancel()
{
    if (m_stop)
        *m_stop = true;
}

FolderFields FolderScan::read(const QString &folder, const FieldSchemaPtr &schema,
                              const std::atomic_bool &stop)
{
    if (std::exchange(m_schema, schema) != schema)
        m_known.clear();
    FieldTally tally;
    int essays = 0;
    int entries = 0;
    QDirIterator files(folder, QDir::Files);
    while (!stop && files.hasNext() && essays < mostEssays && entries++ < mostEntries) {
        files.next();
        const QFileInfo file = files.fileInfo();
        if (!isEssay(file))
            continue;
        ++essays;
        tally.add(fieldsOf(file));
    }
    FolderFields fields = tally.sum();
    fields.folder = folder;
    return fields;
}

const EssayFields &FolderScan::fieldsOf(const QFileInfo &file)
{
    // Folders that were left long ago need not be remembered.
    if (m_known.size() > mostEntries)
        m_known.clear();
    Known &known = m_known[file.filePath()];
    if (known.modified != file.lastModified() || known.size != file.size()) {
        known = {file.lastModified(), file.size(),
                 readEssayFields(readFrontMatter(frontMatterText(file.filePath())),
                                 m_schema ? *m_schema : essaySchema())};
    }
    return known.fields;
}

} // namespace stetmark

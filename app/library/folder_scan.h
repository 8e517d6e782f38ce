// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/library/folder_fields.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

class QFileInfo;

namespace stetmark {

/// Reads the front matter of the essays in a folder, in a thread of its own: a file's
/// first few hundred kilobytes, regular files only, a few thousand at most, and none in
/// folders inside. What has not changed since the last scan is not read again.
class FolderScan : public QObject
{
    Q_OBJECT

public:
    explicit FolderScan(QObject *parent = nullptr);
    /// Waits for the file that is being read.
    ~FolderScan() override;

    /// Starts a scan by `schema`; scanned() follows, unless another scan() or cancel()
    /// comes first. What cannot be read is left out.
    void scan(const QString &folder, const FieldSchemaPtr &schema = nullptr);
    void cancel();

Q_SIGNALS:
    void scanned(const stetmark::FolderFields &fields);

private:
    using Stop = std::shared_ptr<std::atomic_bool>;

    /// What a file held when it was read.
    struct Known {
        QDateTime modified;
        qint64 size = 0;
        EssayFields fields;
    };

    FolderFields read(const QString &folder, const FieldSchemaPtr &schema,
                      const std::atomic_bool &stop);
    const EssayFields &fieldsOf(const QFileInfo &file);

    FieldSchemaPtr m_schema;       ///< that m_known was read by; the worker's alone
    QHash<QString, Known> m_known; ///< by path; the worker's alone
    Stop m_stop;                   ///< of the newest scan
    QThreadPool m_pool;
};

} // namespace stetmark

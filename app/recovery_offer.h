// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/document/recovery.h"

#include <QObject>

namespace stetmark {

class MessageArea;
class OpenEssays;
class Prompts;

/// Keeps the open essays' text for the case of a crash, and offers what the last one left.
class RecoveryOffer : public QObject
{
    Q_OBJECT

public:
    /// All outlive this. `folder` is that of the journals. Follows every essay that is added
    /// to `essays`.
    RecoveryOffer(const QString &folder, Prompts &prompts, OpenEssays &essays,
                  MessageArea &messages, QObject *parent = nullptr);

    /// Asks about what was left by a crash, if anything was, once no essay is being opened.
    void look();

private:
    void askWhenQuiet();
    void ask();
    void restore(const LeftEssay &left, const QString &otherPath);

    Prompts &m_prompts;
    OpenEssays &m_essays;
    MessageArea &m_messages;
    Recovery m_recovery;
    QList<LeftEssay> m_left; ///< not asked about yet
};

} // namespace stetmark

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recovery_offer.h"

#include "app/message_area.h"
#include "app/open_essays.h"
#include "app/prompts.h"

#include <QDir>

#include <utility>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto keepingTopic = u"recovery"_s;
const auto brokenTopic = u"broken-recovery"_s;

} // namespace

RecoveryOffer::RecoveryOffer(const QString &folder, Prompts &prompts, OpenEssays &essays,
                             MessageArea &messages, QObject *parent)
    : QObject(parent), m_prompts(prompts), m_essays(essays), m_messages(messages),
      m_recovery(folder)
{
    connect(&essays, &OpenEssays::added, &m_recovery, &Recovery::watch);
    connect(&essays, &OpenEssays::openingChanged, this, &RecoveryOffer::askWhenQuiet);
    connect(&m_recovery, &Recovery::failed, this, [this](const Error &error) {
        m_messages.add({Message::Kind::Problem, error.message, keepingTopic, nullptr, {}, {}});
    });
    connect(&m_recovery, &Recovery::worked, this,
            [this] { m_messages.remove(keepingTopic, nullptr); });
    connect(&m_recovery, &Recovery::found, this,
            [this](const QList<LeftEssay> &left, const QStringList &setAside) {
                for (const QString &path : setAside) {
                    m_messages.add({Message::Kind::Problem,
                                    tr("What was kept of an essay when the program last ended "
                                       "cannot be read. It is still there, as “%1”.")
                                        .arg(QDir::toNativeSeparators(path)),
                                    brokenTopic,
                                    nullptr,
                                    {},
                                    {}});
                }
                m_left += left;
                if (m_left.isEmpty())
                    m_recovery.keepTheRest();
                askWhenQuiet();
            });
}

void RecoveryOffer::look()
{
    m_recovery.look();
}

void RecoveryOffer::askWhenQuiet()
{
    // Queued: a dialog must not keep the essays from being opened.
    if (!m_left.isEmpty() && !m_essays.isOpening())
        QMetaObject::invokeMethod(this, &RecoveryOffer::ask, Qt::QueuedConnection);
}

void RecoveryOffer::ask()
{
    const QList<LeftEssay> left = std::exchange(m_left, {});
    if (left.isEmpty())
        return;
    const QList<RecoveryChoice> choices = m_prompts.recover(left);
    for (qsizetype i = 0; i < left.size(); ++i) {
        const RecoveryChoice choice = choices.value(i);
        switch (choice.action) {
        case RecoveryChoice::Action::Restore:
        case RecoveryChoice::Action::SaveAs:
            restore(left[i], choice.path);
            break;
        case RecoveryChoice::Action::Discard:
            m_recovery.discard(left[i]);
            break;
        case RecoveryChoice::Action::Later:
            break;
        }
    }
    m_recovery.keepTheRest();
}

void RecoveryOffer::restore(const LeftEssay &left, const QString &otherPath)
{
    EssayDocument *essay = m_essays.restore(left.file(), left.journal.essay.place);
    m_recovery.takeOver(essay, left);
    if (!otherPath.isEmpty())
        essay->saveAs(otherPath);
}

} // namespace stetmark

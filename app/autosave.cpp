// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/autosave.h"

#include "app/essay_saver.h"
#include "app/open_essays.h"
#include "editor/document/essay_document.h"

#include <chrono>

using namespace std::chrono_literals;

namespace stetmark {

namespace {

constexpr auto pause = 2s;

} // namespace

Autosave::Autosave(Settings &settings, OpenEssays &essays, EssaySaver &saver, QObject *parent)
    : QObject(parent), m_essays(essays), m_saver(saver)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Autosave::saveAll);
    connect(&essays, &OpenEssays::added, this, &Autosave::watch);
    settings.follow(setting::autosave, this, [this](AutosaveMode mode) { setMode(mode); });
}

void Autosave::setMode(AutosaveMode mode)
{
    m_mode = mode;
    if (mode == AutosaveMode::AfterPause)
        m_pause.start();
    else
        m_pause.stop();
}

void Autosave::windowLeft()
{
    if (m_mode == AutosaveMode::OnLeaving)
        saveAll();
}

void Autosave::watch(EssayDocument *essay)
{
    // From the start again with each change: a pause is one without any.
    connect(essay, &EssayDocument::edited, this, [this] {
        if (m_mode == AutosaveMode::AfterPause)
            m_pause.start();
    });
}

void Autosave::saveAll()
{
    const QList<EssayDocument *> essays = m_essays.essays();
    for (EssayDocument *essay : essays)
        m_saver.saveQuietly(essay);
}

} // namespace stetmark

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/essay/essay_metadata.h"

#include <QList>
#include <QString>

namespace stetmark {

/// The content of <head>: character set, viewport, title, description, author,
/// keywords and styles.
QString pageHead(const EssayMetadata &metadata, const QString &title);

/// The page's <header>: title, description, author, dates, tags, and how far, how
/// sure and how important. `heading` is its h1 element. Words of ours are English,
/// and marked so on a page in another `language`.
QString pageHeader(const EssayMetadata &metadata, const QString &heading, const QString &language);

/// The bibliography as a section; empty when there are no sources.
QString bibliography(const QList<Source> &sources, const QString &language);

} // namespace stetmark

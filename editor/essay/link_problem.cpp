// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_problems.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FieldProblems", text);
}

bool startsLikeWebAddress(const QString &link)
{
    // With what is easily mistyped behind it, and not as the start of a word.
    static const QRegularExpression start(u"\\Ahttps?(?:[^a-z0-9]|\\z)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return start.match(link).hasMatch();
}

} // namespace

QString linkProblem(const QString &link)
{
    if (std::any_of(link.begin(), link.end(), [](QChar c) { return c.isSpace(); }))
        return tr("There is a blank in this link; links have none.");
    if (link.startsWith("www."_L1, Qt::CaseInsensitive))
        return tr("Without “https://” before it, this is taken for a page of your own site.");
    if (!startsLikeWebAddress(link))
        return {};

    const bool hasSlashes = link.startsWith("http://"_L1, Qt::CaseInsensitive)
                            || link.startsWith("https://"_L1, Qt::CaseInsensitive);
    if (!hasSlashes)
        return tr("A link to a page starts with “https://”.");
    const QUrl url(link, QUrl::StrictMode);
    if (url.host().isEmpty())
        return tr("This link does not say which site it leads to.");
    return url.isValid() ? QString() : tr("This is not a link that a browser understands.");
}

} // namespace stetmark

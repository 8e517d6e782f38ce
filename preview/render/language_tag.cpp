// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/language_tag.h"

#include <QRegularExpression>

namespace stetmark {

bool isLanguageTag(QStringView tag)
{
    static const QRegularExpression wellFormed(
        QStringLiteral("\\A(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})"
                       "(?:-[a-z]{4})?"
                       "(?:-(?:[a-z]{2}|[0-9]{3}))?"
                       "(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
                       "(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"
                       "(?:-x(?:-[a-z0-9]{1,8})+)?\\z"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 100;
    return tag.size() <= longest && wellFormed.match(tag.toString()).hasMatch();
}

} // namespace stetmark

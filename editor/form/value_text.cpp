// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/form/value_text.h"

#include <algorithm>
#include <array>

namespace stetmark {

namespace {

struct SwitchWords {
    QLatin1StringView on;
    QLatin1StringView off;
};
constexpr std::array<SwitchWords, 9> switchWords{{
    {QLatin1StringView("true"), QLatin1StringView("false")},
    {QLatin1StringView("True"), QLatin1StringView("False")},
    {QLatin1StringView("TRUE"), QLatin1StringView("FALSE")},
    {QLatin1StringView("yes"), QLatin1StringView("no")},
    {QLatin1StringView("Yes"), QLatin1StringView("No")},
    {QLatin1StringView("YES"), QLatin1StringView("NO")},
    {QLatin1StringView("on"), QLatin1StringView("off")},
    {QLatin1StringView("On"), QLatin1StringView("Off")},
    {QLatin1StringView("ON"), QLatin1StringView("OFF")},
}};

} // namespace

std::optional<bool> readSwitch(QStringView text)
{
    for (const SwitchWords &words : switchWords) {
        if (text == words.on)
            return true;
        if (text == words.off)
            return false;
    }
    return std::nullopt;
}

QString switchText(bool on, QStringView example)
{
    const auto known =
        std::find_if(switchWords.begin(), switchWords.end(), [example](const SwitchWords &words) {
            return example == words.on || example == words.off;
        });
    const SwitchWords &words = known == switchWords.end() ? switchWords.front() : *known;
    return QString(on ? words.on : words.off);
}

bool isEditableText(QStringView text)
{
    // Qt's text widgets take these for line breaks, or cut the text there.
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\0' || c == u'\r' || c == u'\u2029' || c == u'\ufdd0' || c == u'\ufdd1';
    });
}

} // namespace stetmark

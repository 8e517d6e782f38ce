// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/image_names.h"
#include "app/setting.h"
#include "editor/text/text_look.h"

namespace stetmark {

/// How the window is coloured.
enum class Appearance { System, Light, Dark };

/// When essays save themselves.
enum class AutosaveMode { Off, OnLeaving, AfterPause };

/// The language of the system, as a dictionary is called.
QStringList systemLanguages();

namespace words {

inline constexpr const char *appearance[] = {"system", "light", "dark"};
inline constexpr const char *autosave[] = {"off", "leaving", "pause"};
inline constexpr const char *focus[] = {"text", "paragraph", "sentence"};

} // namespace words

/// All that a person can choose. A new setting is a line here and a row in the window of
/// preferences (preference_table); who goes by it follows it (Settings::follow).
namespace setting {

inline constexpr ChoiceSetting<Appearance> appearance{"window/appearance", Appearance::System,
                                                      words::appearance};
inline constexpr SwitchSetting showsForm{"panes/form", true};
inline constexpr SwitchSetting showsPreview{"panes/preview", true};
inline constexpr SwitchSetting showsOutline{"panes/outline", false};
inline constexpr SwitchSetting showsStatistics{"panes/statistics", false};

/// How many words to write each day; 0 for no goal.
inline constexpr NumberSetting dayGoal{"writing/day-goal", 0, 1, 100'000, true};

/// The family of the letters; empty for the desktop's own.
inline constexpr TextSetting font{"text/font"};
/// Size of the letters in points, at a zoom of 100; none for the desktop's own, larger.
inline constexpr NumberSetting fontSize{"text/size", 0, 6, 72, true};
/// Width of the column, in characters of average width; none for that of the window.
inline constexpr NumberSetting measure{"text/measure", 76, 30, 160, true};
/// Size of the letters, in percent of the usual one.
inline constexpr NumberSetting zoom{"text/zoom", 100, 50, 300};
inline constexpr ChoiceSetting<Focus> focus{"text/focus", Focus::WholeText, words::focus};
inline constexpr SwitchSetting isTypewriter{"text/typewriter", false};
/// Whether punctuation becomes that of typographers as it is typed.
inline constexpr SwitchSetting smartPunctuation{"text/smart-punctuation", false};

/// Whether formatted text is pasted as Markdown.
inline constexpr SwitchSetting pastesMarkdown{"text/paste-markdown", true};

/// Where images are kept that are pasted, and how they are called: image_names.h.
inline constexpr TextSetting imageFolder{"images/folder", usualImageFolder};
inline constexpr TextSetting imageName{"images/name", usualImageName};

inline constexpr SwitchSetting checksSpelling{"spelling/check", true};
/// Tags of the languages of essays that name none.
inline constexpr ListSetting spellingLanguages{"spelling/languages", systemLanguages};

/// Whether saving sets the date of an essay's last change.
inline constexpr SwitchSetting setsLastChanged{"saving/sets-last-changed", false};
inline constexpr ChoiceSetting<AutosaveMode> autosave{"saving/by-itself", AutosaveMode::Off,
                                                      words::autosave};
/// Whether the program opens at its start what was open at its end.
inline constexpr SwitchSetting reopensEssays{"session/reopens", true};

} // namespace setting

} // namespace stetmark

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/text/edited_text.h"
#include "editor/text/text_change.h"
#include "editor/text/typing_place.h"

namespace stetmark {

/// What a rule of typing knows. Rules are functions of it without any state.
struct TypingContext {
    EditedText text;
    Selection selection;
    TypingPlaces places;
    TypingPlace place; ///< where the selection starts

    TypingContext(const QTextDocument &document, Selection selected, TypingPlaces known)
        : text(document), selection(selected), places(std::move(known)),
          place(places.at(selection.start()))
    {
    }
};

} // namespace stetmark

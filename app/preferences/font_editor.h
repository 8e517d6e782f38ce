// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/preferences/preference_table.h"

namespace stetmark {

/// The font's family, with those of fixed width alone on demand, and a line set in it.
PreferenceEditor fontEditor();

} // namespace stetmark

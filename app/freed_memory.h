// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace stetmark {

/// Gives what was freed back to the system, off the GUI thread. glibc keeps it for itself
/// otherwise, and a long essay that was closed would still weigh hundreds of megabytes.
/// Does nothing where there is no such thing.
void returnFreedMemory();

} // namespace stetmark

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace stetmark {

/// Before the first large allocation: large blocks are the system's again as soon as they
/// are freed. glibc would learn to keep them, each thread up to 64 megabytes.
void giveLargeBlocksBack();

/// Gives what was freed back to the system, off the GUI thread. glibc keeps it for itself
/// otherwise, and a long essay that was closed would still weigh hundreds of megabytes.
/// Does nothing where there is no such thing.
void returnFreedMemory();

} // namespace stetmark

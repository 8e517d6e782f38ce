// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/freed_memory.h"

#include <QThreadPool>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace stetmark {

void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    // Copies of an essay of usual length, one for each key, stay cheap.
    constexpr int large = 8 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, 2 * large);
#endif
}

void returnFreedMemory()
{
#ifdef __GLIBC__
    QThreadPool::globalInstance()->start([] { malloc_trim(0); });
#endif
}

} // namespace stetmark

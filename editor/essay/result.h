// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace stetmark {

/// Why something could not be done, in words for a writer: what happened, to
/// which file, and what was kept.
struct Error {
    enum class Kind {
        Refused,       ///< not possible with this text; nothing was changed
        NotFound,      ///< no such file, folder or field
        NotReadable,   ///< a folder, a device, no permission, not text, too large
        NotWritable,   ///< the file on disk is as it was
        ChangedOnDisk, ///< another program wrote the file since it was read
    };

    Kind kind = Kind::Refused;
    QString message;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value, or the Error why there is none. Ask before you dereference.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &operator*() const & { return std::get<0>(m_content); }
    T &operator*() & { return std::get<0>(m_content); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }
    const T *operator->() const { return &std::get<0>(m_content); }
    T *operator->() { return &std::get<0>(m_content); }

    const Error &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, Error> m_content;
};

} // namespace stetmark

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/field_path.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FieldPath)
};

bool needsQuotes(QStringView key)
{
    if (key.isEmpty())
        return true;
    return std::any_of(key.begin(), key.end(),
                       [](QChar c) { return c == u'.' || c == u'[' || c == u']' || c == u'"'; });
}

QString quoted(const QString &key)
{
    QString text = key;
    text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return u'"' + text + u'"';
}

/// Reads a path from left to right; each function takes what it names and
/// answers false where that is not there.
class PathReader
{
public:
    explicit PathReader(QStringView text) : m_text(text) {}

    bool read()
    {
        if (!readStep(true))
            return false;
        while (m_at < m_text.size()) {
            if (!readStep(false))
                return false;
        }
        return true;
    }
    QList<FieldPath::Step> takeSteps() { return std::move(m_steps); }

private:
    bool readStep(bool isFirst)
    {
        if (next() == u'[')
            return readIndex();
        if (!isFirst) {
            if (next() != u'.')
                return false;
            ++m_at;
        }
        return next() == u'"' ? readQuotedKey() : readPlainKey();
    }

    bool readIndex()
    {
        const qsizetype close = m_text.indexOf(u']', m_at);
        if (close < 0)
            return false;
        const QStringView digits = m_text.sliced(m_at + 1, close - m_at - 1);
        const bool allDigits = std::all_of(digits.begin(), digits.end(),
                                           [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool ok = false;
        const qsizetype index = digits.toLongLong(&ok);
        if (!ok || !allDigits)
            return false;
        m_steps.append(index);
        m_at = close + 1;
        return true;
    }

    bool readQuotedKey()
    {
        QString key;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = next();
            if (c == u'"') {
                ++m_at;
                m_steps.append(key);
                return true;
            }
            if (c == u'\\' && ++m_at >= m_text.size())
                return false;
            key += next();
        }
        return false;
    }

    bool readPlainKey()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && next() != u'.' && next() != u'[') {
            if (next() == u']' || next() == u'"')
                return false;
            ++m_at;
        }
        if (m_at == start)
            return false;
        m_steps.append(m_text.sliced(start, m_at - start).toString());
        return true;
    }

    QChar next() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<FieldPath::Step> m_steps;
};

} // namespace

Result<FieldPath> FieldPath::parse(QStringView text)
{
    PathReader reader(text);
    if (reader.read())
        return FieldPath(reader.takeSteps());
    return Error{Error::Kind::NotFound,
                 Tr::tr("“%1” does not name a field. Fields are written like “title”, "
                        "“status.percentage” or “bibliography[0].link”.")
                     .arg(text)};
}

QString FieldPath::toString() const
{
    QString text;
    for (const Step &step : m_steps) {
        if (const auto *index = std::get_if<qsizetype>(&step)) {
            text += u'[' + QString::number(*index) + u']';
            continue;
        }
        if (!text.isEmpty())
            text += u'.';
        const QString &key = std::get<QString>(step);
        text += needsQuotes(key) ? quoted(key) : key;
    }
    return text;
}

FieldPath FieldPath::child(const QString &key) const
{
    FieldPath path = *this;
    path.m_steps.append(key);
    return path;
}

FieldPath FieldPath::child(qsizetype index) const
{
    FieldPath path = *this;
    path.m_steps.append(index);
    return path;
}

FieldPath FieldPath::parent() const
{
    FieldPath path = *this;
    if (!path.m_steps.isEmpty())
        path.m_steps.removeLast();
    return path;
}

} // namespace stetmark

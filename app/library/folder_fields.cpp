// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/library/folder_fields.h"

#include "editor/essay/essay_metadata.h"

#include <algorithm>

namespace stetmark {

namespace {

constexpr qsizetype mostWords = 2000;
constexpr qsizetype mostKeys = 200;
constexpr qsizetype longestWord = 100;

bool isKnown(const FieldSchema &schema, const QString &key)
{
    return std::any_of(schema.fields.begin(), schema.fields.end(),
                       [&key](const Field &field) { return field.key == key; });
}

/// Whether a form could offer `key`: no merge key, and one line of sensible length.
bool isOffered(const FrontMatterNode &key)
{
    return key.kind == FrontMatterNode::Kind::Scalar && !key.value.isEmpty()
           && key.value != QLatin1StringView("<<") && key.value.size() <= longestWord
           && !key.value.contains(u'\n');
}

bool isUnset(const FrontMatterNode &value)
{
    return value.kind == FrontMatterNode::Kind::Scalar
           && (value.value.isEmpty() || value.type() == ScalarType::Null);
}

void count(QHash<QString, int> &counts, const QStringList &words)
{
    for (const QString &word : words) {
        if (word.size() <= longestWord)
            ++counts[word];
    }
}

/// The same order each time, with "Art" beside "art".
void sortWords(QStringList &words)
{
    words.sort();
    std::stable_sort(words.begin(), words.end(), [](const QString &a, const QString &b) {
        return a.compare(b, Qt::CaseInsensitive) < 0;
    });
}

QStringList mostUsed(const QHash<QString, int> &counts)
{
    QStringList words = counts.keys();
    if (words.size() > mostWords) {
        std::nth_element(words.begin(), words.begin() + mostWords, words.end(),
                         [&counts](const QString &a, const QString &b) {
                             return counts.value(a) > counts.value(b);
                         });
        words.resize(mostWords);
    }
    sortWords(words);
    return words;
}

/// The type that most values have; a text where none says.
FieldType mostUsed(const QMap<FieldType, int> &types)
{
    const auto most = std::max_element(types.begin(), types.end());
    return most == types.end() ? FieldType::Text : most.key();
}

QStringList united(QStringList words, const QStringList &more)
{
    words.append(more);
    words.removeDuplicates();
    sortWords(words);
    return words;
}

QMap<QString, QStringList> listsOf(const FrontMatter &frontMatter, const FieldSchema &schema)
{
    QMap<QString, QStringList> lists;
    for (const Field &field : schema.fields) {
        const bool isOther = field.type == FieldType::Tags && field.role != FieldRole::Tags
                             && field.role != FieldRole::Categories;
        const FrontMatterNode *node = isOther ? frontMatter.root.find(field.key) : nullptr;
        const QStringList words = node ? wordsOf(*node) : QStringList();
        if (!words.isEmpty())
            lists.insert(field.key, words);
    }
    return lists;
}

} // namespace

EssayFields readEssayFields(const FrontMatter &frontMatter, const FieldSchema &schema)
{
    const EssayMetadata metadata = readMetadata(frontMatter, schema);
    EssayFields fields{metadata.tags, metadata.categories, listsOf(frontMatter, schema), {}};
    for (const FrontMatterEntry &entry : frontMatter.root.entries) {
        if (fields.others.size() == mostKeys)
            break;
        const QString &key = entry.key.value;
        if (!isOffered(entry.key) || isKnown(schema, key))
            continue;
        fields.others.append({key, std::nullopt});
        if (!isUnset(entry.value))
            fields.others.last().type = fieldFor(key, entry.value).type;
    }
    return fields;
}

void FieldTally::add(const EssayFields &essay)
{
    count(m_tags, essay.tags);
    count(m_categories, essay.categories);
    for (auto list = essay.lists.cbegin(); list != essay.lists.cend(); ++list)
        count(m_lists[list.key()], list.value());
    for (const OtherKey &other : essay.others) {
        KeyUse &use = m_others[other.key];
        ++use.essays;
        if (other.type)
            ++use.types[*other.type];
    }
}

FolderFields FieldTally::sum() const
{
    FolderFields fields;
    fields.tags = mostUsed(m_tags);
    fields.categories = mostUsed(m_categories);
    for (auto list = m_lists.cbegin(); list != m_lists.cend(); ++list)
        fields.lists.insert(list.key(), mostUsed(list.value()));

    QStringList keys = m_others.keys();
    std::sort(keys.begin(), keys.end(), [this](const QString &a, const QString &b) {
        const int usesOfA = m_others.value(a).essays;
        const int usesOfB = m_others.value(b).essays;
        return usesOfA != usesOfB ? usesOfA > usesOfB : a < b;
    });
    keys.resize(std::min(keys.size(), mostKeys));
    for (const QString &key : std::as_const(keys)) {
        Field field = fieldFor(key, FrontMatterNode());
        field.type = mostUsed(m_others.value(key).types);
        fields.others.append(field);
    }
    return fields;
}

FolderFields merged(const FolderFields &a, const FolderFields &b)
{
    FolderFields both = a;
    both.tags = united(a.tags, b.tags);
    both.categories = united(a.categories, b.categories);
    for (auto list = b.lists.cbegin(); list != b.lists.cend(); ++list)
        both.lists[list.key()] = united(a.lists.value(list.key()), list.value());
    for (const Field &field : b.others) {
        const bool isThere = std::any_of(a.others.begin(), a.others.end(),
                                         [&](const Field &one) { return one.key == field.key; });
        if (!isThere)
            both.others.append(field);
    }
    return both;
}

} // namespace stetmark

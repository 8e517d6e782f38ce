// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/fuzzy_match.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace stetmark {

namespace {

constexpr int perLetter = 4;
constexpr int atWordStart = 10;
constexpr int behindTheLast = 16;
constexpr int perGap = 3;
constexpr int none = std::numeric_limits<int>::min() / 2;
/// Of a text; what is behind is not looked at.
constexpr qsizetype longest = 300;

struct Letter {
    char32_t character = 0;
    qsizetype position = 0; ///< in the text as it was
    bool startsWord = false;
};
using Letters = std::vector<Letter>;

/// `character` in small letters without accents; often one, rarely more.
QList<uint> foldedCharacter(QStringView character)
{
    // Most are of this kind, and lists may be long.
    if (character[0].unicode() < 0x80)
        return {uint(character[0].toLower().unicode())};
    return character.toString().normalized(QString::NormalizationForm_KD).toCaseFolded().toUcs4();
}

Letters folded(const QString &text)
{
    Letters letters;
    bool isInWord = false;
    for (qsizetype i = 0; i < std::min(text.size(), longest); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        const QList<uint> characters = foldedCharacter(QStringView(text).sliced(i, isPair ? 2 : 1));
        for (const char32_t character : characters) {
            if (QChar::isMark(character))
                continue;
            const bool isLetter = QChar::isLetterOrNumber(character);
            letters.push_back({character, i, isLetter && !isInWord});
            isInWord = isLetter;
        }
        i += isPair ? 1 : 0;
    }
    return letters;
}

/// The best way to find `typed` in `text`, by dynamic programming: score and place of each
/// letter typed, for each place where it can stand.
class Fit
{
public:
    Fit(const Letters &typed, const Letters &text)
        : m_typed(typed), m_text(text), m_cells(typed.size() * text.size())
    {
        for (std::size_t i = 0; i < typed.size(); ++i)
            fill(i);
    }

    std::optional<FuzzyMatch> best() const
    {
        const std::size_t last = m_typed.size() - 1;
        std::size_t place = 0;
        for (std::size_t j = 1; j < m_text.size(); ++j) {
            if (cell(last, j).score > cell(last, place).score)
                place = j;
        }
        if (cell(last, place).score <= none)
            return {};
        FuzzyMatch match{cell(last, place).score, {}};
        for (std::size_t i = last + 1; i-- > 0;) {
            match.positions.prepend(m_text[place].position);
            place = cell(i, place).before;
        }
        return match;
    }

private:
    struct Cell {
        int score = none;
        std::size_t before = 0; ///< where the letter before stands
    };

    const Cell &cell(std::size_t i, std::size_t j) const { return m_cells[i * m_text.size() + j]; }

    void fill(std::size_t i)
    {
        Cell farther; // the best place of the letter before, not right before this one
        for (std::size_t j = 0; j < m_text.size(); ++j) {
            if (i > 0 && j > 1 && cell(i - 1, j - 2).score > farther.score)
                farther = {cell(i - 1, j - 2).score, j - 2};
            if (m_text[j].character != m_typed[i].character)
                continue;
            Cell &here = m_cells[i * m_text.size() + j];
            const int own = perLetter + (m_text[j].startsWord ? atWordStart : 0);
            if (i == 0) {
                here = {own - (j > 0 ? perGap : 0), 0};
                continue;
            }
            if (farther.score > none)
                here = {farther.score + own - perGap, farther.before};
            const int together = j > 0 ? cell(i - 1, j - 1).score : none;
            if (together > none && together + own + behindTheLast > here.score)
                here = {together + own + behindTheLast, j - 1};
        }
    }

    const Letters &m_typed;
    const Letters &m_text;
    std::vector<Cell> m_cells;
};

bool stands(const Letters &typed, const Letters &text)
{
    auto next = typed.begin();
    for (const Letter &letter : text) {
        if (next != typed.end() && letter.character == next->character)
            ++next;
    }
    return next == typed.end();
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &typed, const QString &text)
{
    const Letters letters = folded(text);
    FuzzyMatch match;
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const Letters wanted = folded(word);
        if (wanted.empty())
            continue;
        if (!stands(wanted, letters))
            return {};
        const std::optional<FuzzyMatch> part = Fit(wanted, letters).best();
        if (!part)
            return {};
        match.score += part->score;
        match.positions += part->positions;
    }
    if (!words.isEmpty())
        match.score = match.score * 16 - int(std::min(text.size(), longest)) / 4;
    std::ranges::sort(match.positions);
    const auto repeated = std::ranges::unique(match.positions);
    match.positions.erase(repeated.begin(), repeated.end());
    return match;
}

} // namespace stetmark

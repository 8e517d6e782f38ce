// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/template_placeholder.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

/// Parts of a Go layout (package time) and the format of QDateTime that says the same.
struct LayoutPart {
    QLatin1StringView go;
    QLatin1StringView qt;
};

/// Longer parts before those that they begin with.
constexpr std::array layoutParts{
    LayoutPart{"2006"_L1, "yyyy"_L1},   LayoutPart{"January"_L1, "MMMM"_L1},
    LayoutPart{"Jan"_L1, "MMM"_L1},     LayoutPart{"Monday"_L1, "dddd"_L1},
    LayoutPart{"Mon"_L1, "ddd"_L1},     LayoutPart{"01"_L1, "MM"_L1},
    LayoutPart{"02"_L1, "dd"_L1},       LayoutPart{"15"_L1, "HH"_L1},
    LayoutPart{"04"_L1, "mm"_L1},       LayoutPart{"05"_L1, "ss"_L1},
    LayoutPart{"Z07:00"_L1, "zone"_L1}, LayoutPart{"-07:00"_L1, "offset"_L1},
};

QString offsetText(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    return u"%1%2:%3"_s.arg(QChar(minutes < 0 ? u'-' : u'+'))
        .arg(std::abs(minutes) / 60, 2, 10, '0'_L1)
        .arg(std::abs(minutes) % 60, 2, 10, '0'_L1);
}

QString partText(const LayoutPart &part, const QDateTime &time)
{
    if (part.qt == "zone"_L1 && time.offsetFromUtc() == 0)
        return u"Z"_s;
    if (part.qt == "zone"_L1 || part.qt == "offset"_L1)
        return offsetText(time);
    return QLocale::c().toString(time, QString(part.qt));
}

/// `time` in a Go `layout`; none when a letter or digit of it is no part known here.
std::optional<QString> inLayout(QStringView layout, const QDateTime &time)
{
    QString text;
    while (!layout.isEmpty()) {
        const auto part = std::ranges::find_if(layoutParts, [layout](const LayoutPart &candidate) {
            return layout.startsWith(candidate.go);
        });
        if (part != layoutParts.end()) {
            text += partText(*part, time);
            layout = layout.sliced(part->go.size());
        } else if (layout.first().isLetterOrNumber() && layout.first() != u'T') {
            return std::nullopt;
        } else {
            text += layout.first();
            layout = layout.sliced(1);
        }
    }
    return text;
}

/// An expression of a template that is nothing but `pattern`. `NAME` stands for the
/// ways to name the essay's file, `WHEN` for those to name the time.
QRegularExpression whole(QString pattern)
{
    pattern.replace(u"NAME"_s,
                    uR"((?:\.Name|\.Slug|\.TranslationBaseName|)"
                    uR"(\.File\.(?:ContentBaseName|TranslationBaseName|BaseFileName)))"_s);
    pattern.replace(u"WHEN"_s, uR"((?:\.Date|now|\.Now))"_s);
    // A blank stands for any number of them.
    pattern.replace(u" "_s, uR"(\s*)"_s);
    return QRegularExpression(u"^(?:"_s + pattern + u")$"_s);
}

bool isTitle(const QString &expression)
{
    static const QRegularExpression titles =
        whole(u"title|\\.Title|\\.Title \\| title|title \\.Title|NAME \\| (?:title|humanize)(?: "
              u"\\| title)?|"
              "humanize NAME(?: \\| title)?|title NAME|"
              "(?:strings\\.Replace|replace) NAME [\"`][-_][\"`] [\"`]\\s[\"`](?: \\| "
              "(?:strings\\.)?(?:title|Title))?|"
              "(?:strings\\.)?(?:title|Title) \\( replace NAME [\"`][-_][\"`] [\"`]\\s[\"`] \\)"_s);
    return titles.match(expression).hasMatch();
}

bool isSlug(const QString &expression)
{
    static const QRegularExpression slugs = whole(
        u"slug|NAME|(?:NAME|\\.Title) \\| (?:urlize|anchorize|lower)|urlize (?:NAME|\\.Title)"_s);
    return slugs.match(expression).hasMatch();
}

std::optional<QString> dateText(const QString &expression, const QDateTime &now)
{
    static const QRegularExpression plain = whole(u"WHEN"_s);
    static const QRegularExpression laidOut =
        whole(u"WHEN\\.Format [\"`](?<a>[^\"`]*)[\"`]|"
              "(?:dateFormat|time\\.Format) [\"`](?<b>[^\"`]*)[\"`] WHEN|"
              "WHEN \\| (?:dateFormat|time\\.Format) [\"`](?<c>[^\"`]*)[\"`]"_s);
    if (expression == "date"_L1)
        return inLayout(u"2006-01-02", now);
    if (plain.match(expression).hasMatch())
        return inLayout(u"2006-01-02T15:04:05Z07:00", now);
    const QRegularExpressionMatch match = laidOut.match(expression);
    if (!match.hasMatch())
        return std::nullopt;
    return inLayout(match.captured(u"a"_s) + match.captured(u"b"_s) + match.captured(u"c"_s), now);
}

} // namespace

QList<Span> findPlaceholders(QStringView text)
{
    static const QRegularExpression placeholder(uR"(\{\{(?![<%])[^\n]*?\}\})"_s);
    QList<Span> spans;
    auto matches = placeholder.globalMatch(text.toString());
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        spans.append({match.capturedStart(), match.capturedEnd()});
    }
    return spans;
}

std::optional<PlaceholderValue> valueOf(QStringView placeholder, const TemplateValues &values)
{
    QStringView inside = placeholder.sliced(2, placeholder.size() - 4);
    // Go's marks for taking away the blanks around; those of a template stay.
    if (inside.startsWith(u"- "))
        inside = inside.sliced(2);
    if (inside.endsWith(u" -"))
        inside.chop(2);
    const QString expression = inside.trimmed().toString();
    if (isTitle(expression))
        return PlaceholderValue{values.title};
    if (isSlug(expression))
        return PlaceholderValue{values.slug};
    if (const auto date = dateText(expression, values.now))
        return PlaceholderValue{*date, true};
    return std::nullopt;
}

} // namespace stetmark

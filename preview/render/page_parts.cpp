// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/render/page_parts.h"

#include "preview/render/html_text.h"
#include "preview/render/links.h"
#include "preview/render/page_dates.h"
#include "preview/render/theme.h"

namespace stetmark {

using namespace Qt::StringLiterals;

namespace {

/// The words of ours belong to the page, not to the program: they are English
/// whatever language the program speaks, and say so where the page is not.
QString englishMark(const QString &language)
{
    const bool isEnglish = language.section(u'-', 0, 0).toLower() == "en"_L1;
    return isEnglish ? QString() : u" lang=\"en\""_s;
}

QString labelHtml(const QString &label, const QString &mark)
{
    return mark.isEmpty() ? label : u"<span%1>%2</span>"_s.arg(mark, label);
}

void addMeta(QString &head, QLatin1StringView name, const QString &content)
{
    if (!content.isEmpty())
        head += "<meta name=\""_L1 + QString(name) + "\" content=\""_L1
                + pageText(content.simplified()) + "\">\n"_L1;
}

/// A machine-readable date where it is one, else the text as it is.
QString dateHtml(const QString &text, const QString &mark)
{
    if (const std::optional<PageDate> date = readPageDate(text))
        return u"<time datetime=\"%1\"%2>%3</time>"_s.arg(date->machine, mark, date->human);
    return pageText(text);
}

void addDate(QString &line, const QString &label, const QString &date, const QString &mark)
{
    if (!date.isEmpty())
        line += u"<span>%1 %2</span>\n"_s.arg(labelHtml(label, mark), dateHtml(date, mark));
}

QString byline(const EssayMetadata &metadata, const QString &mark)
{
    QString line;
    if (!metadata.author.isEmpty())
        line += u"<span class=\"author\">%1</span>\n"_s.arg(pageText(metadata.author));
    addDate(line, u"Published"_s, metadata.created, mark);
    addDate(line, u"Updated"_s, metadata.modified, mark);
    if (metadata.draft.value_or(false))
        line += u"<span%1>Draft</span>\n"_s.arg(mark);
    return line.isEmpty() ? line : "<p class=\"byline\">\n"_L1 + line + "</p>\n"_L1;
}

QString tagList(const QStringList &tags)
{
    QString list;
    for (const QString &tag : tags)
        list += u"<li>%1</li>\n"_s.arg(pageText(tag));
    return list.isEmpty() ? list
                          : "<ul class=\"tags\" aria-label=\"Tags\">\n"_L1 + list + "</ul>\n"_L1;
}

/// What the essay says of a measure, in words of its own.
QString measureText(const Measure &measure)
{
    const QString word = pageText(measure.word);
    if (measure.isPercentImplied) {
        bool isNumber = false;
        measure.word.toDouble(&isNumber);
        return isNumber ? word + "/10"_L1 : word;
    }
    if (!measure.percent)
        return word;
    const QString percent = QString::number(*measure.percent, 'g', 6) + u"\u202F%"_s;
    return word.isEmpty() ? percent : word + ", "_L1 + percent;
}

void addMeasure(QString &list, const QString &label, const Measure &measure, const QString &mark)
{
    if (!measure.isSet())
        return;
    const QString text = measureText(measure);
    QString value = text;
    if (measure.percent) {
        const QString percent = QString::number(*measure.percent, 'g', 6);
        value += u" <meter min=\"0\" max=\"100\" value=\"%1\" aria-label=\"%2\">%3</meter>"_s.arg(
            percent, label, text);
    }
    list += u"<div>\n<dt%1>%2</dt>\n<dd>%3</dd>\n</div>\n"_s.arg(mark, label, value);
}

QString measures(const EssayMetadata &metadata, const QString &mark)
{
    QString list;
    addMeasure(list, u"Status"_s, metadata.status, mark);
    addMeasure(list, u"Certainty"_s, metadata.certainty, mark);
    addMeasure(list, u"Importance"_s, metadata.importance, mark);
    return list.isEmpty() ? list : "<dl class=\"measures\">\n"_L1 + list + "</dl>\n"_L1;
}

QString sourceHtml(const Source &source)
{
    const QString title = pageText(source.title.isEmpty() ? source.link : source.title);
    if (const std::optional<QString> href = checkedHref(source.link);
        href && !href->startsWith(u'#'))
        return u"<a href=\"%1\">%2</a>"_s.arg(*href, title);
    if (source.link.isEmpty() || source.title.isEmpty())
        return title;
    return title + ", "_L1 + pageText(source.link);
}

} // namespace

QString pageHead(const EssayMetadata &metadata, const QString &title)
{
    QString head = "<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_L1;
    head += u"<title>%1</title>\n"_s.arg(pageText(title.simplified()));
    addMeta(head, "description"_L1, metadata.description);
    addMeta(head, "author"_L1, metadata.author);
    addMeta(head, "keywords"_L1, metadata.tags.join(", "_L1));
    if (const std::optional<PageDate> date = readPageDate(metadata.created))
        addMeta(head, "dcterms.created"_L1, date->machine);
    if (const std::optional<PageDate> date = readPageDate(metadata.modified))
        addMeta(head, "dcterms.modified"_L1, date->machine);
    return head + "<style>\n"_L1 + themeStyles() + "</style>\n"_L1;
}

QString pageHeader(const EssayMetadata &metadata, const QString &heading, const QString &language)
{
    const QString mark = englishMark(language);
    QString header = "<header>\n"_L1 + heading;
    if (!metadata.description.isEmpty())
        header += u"<p class=\"standfirst\">%1</p>\n"_s.arg(pageText(metadata.description));
    header += byline(metadata, mark) + tagList(metadata.tags) + measures(metadata, mark);
    return header + "</header>\n"_L1;
}

QString bibliography(const QList<Source> &sources, const QString &language)
{
    QString list;
    for (const Source &source : sources) {
        const QString html = sourceHtml(source);
        if (!html.isEmpty())
            list += u"<li>%1</li>\n"_s.arg(html);
    }
    if (list.isEmpty())
        return list;
    return u"<section class=\"bibliography\" role=\"doc-bibliography\">\n<h2%1>Bibliography</h2>\n"_s
               .arg(englishMark(language))
           + "<ol>\n"_L1 + list + "</ol>\n</section>\n"_L1;
}

} // namespace stetmark

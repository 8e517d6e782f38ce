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

// The words below belong to the page, not to the program: they are the same
// whatever language the program speaks.

void addMeta(QString &head, QLatin1StringView name, const QString &content)
{
    if (!content.isEmpty())
        head += "<meta name=\""_L1 + QString(name) + "\" content=\""_L1
                + pageText(content.simplified()) + "\">\n"_L1;
}

/// A machine-readable date where it is one, else the text as it is.
QString dateHtml(const QString &text)
{
    if (const std::optional<PageDate> date = readPageDate(text))
        return u"<time datetime=\"%1\">%2</time>"_s.arg(date->machine, date->human);
    return pageText(text);
}

void addDate(QString &line, const QString &label, const QString &date)
{
    if (!date.isEmpty())
        line += u"<span>%1 %2</span>\n"_s.arg(label, dateHtml(date));
}

QString byline(const EssayMetadata &metadata)
{
    QString line;
    if (!metadata.author.isEmpty())
        line += u"<span class=\"author\">%1</span>\n"_s.arg(pageText(metadata.author));
    addDate(line, u"Published"_s, metadata.created);
    addDate(line, u"Updated"_s, metadata.modified);
    if (metadata.draft.value_or(false))
        line += "<span>Draft</span>\n"_L1;
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

void addMeasure(QString &list, const QString &label, const Measure &measure)
{
    if (!measure.isSet())
        return;
    QString value;
    if (measure.percent) {
        const QString percent = QString::number(*measure.percent, 'g', 6);
        const QString shown = percent + u"\u202F%"_s;
        const QString text =
            measure.word.isEmpty() ? shown : pageText(measure.word) + ", "_L1 + shown;
        value = text
                + u" <meter min=\"0\" max=\"100\" value=\"%1\" aria-label=\"%2\">%3</meter>"_s.arg(
                    percent, label, text);
    } else {
        value = pageText(measure.word);
    }
    list += u"<div>\n<dt>%1</dt>\n<dd>%2</dd>\n</div>\n"_s.arg(label, value);
}

QString measures(const EssayMetadata &metadata)
{
    QString list;
    addMeasure(list, u"Status"_s, metadata.status);
    addMeasure(list, u"Certainty"_s, metadata.certainty);
    addMeasure(list, u"Importance"_s, metadata.importance);
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

QString pageHeader(const EssayMetadata &metadata, const QString &heading)
{
    QString header = "<header>\n"_L1 + heading;
    if (!metadata.description.isEmpty())
        header += u"<p class=\"standfirst\">%1</p>\n"_s.arg(pageText(metadata.description));
    header += byline(metadata) + tagList(metadata.tags) + measures(metadata);
    return header + "</header>\n"_L1;
}

QString bibliography(const QList<Source> &sources)
{
    QString list;
    for (const Source &source : sources) {
        const QString html = sourceHtml(source);
        if (!html.isEmpty())
            list += u"<li>%1</li>\n"_s.arg(html);
    }
    if (list.isEmpty())
        return list;
    return "<section class=\"bibliography\" role=\"doc-bibliography\">\n<h2>Bibliography</h2>\n<ol>\n"_L1
           + list + "</ol>\n</section>\n"_L1;
}

} // namespace stetmark

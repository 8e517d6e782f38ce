// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/essay/front_matter_events.h"

#include <QCoreApplication>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <iterator>
#include <sstream>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// yaml-cpp counts bytes of UTF-8, we count UTF-16 code units.
class PositionMap
{
public:
    explicit PositionMap(QStringView text) : m_size(text.size())
    {
        if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
            return;
        m_utf16.reserve(size_t(text.size()) * 3 / 2);
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            // Both halves of a surrogate pair together take four bytes.
            const int bytes = c.unicode() < 0x80                       ? 1
                              : c.unicode() < 0x800 || c.isSurrogate() ? 2
                                                                       : 3;
            m_utf16.insert(m_utf16.end(), size_t(bytes), int(i));
        }
    }

    qsizetype utf16(int byte) const
    {
        if (byte < 0)
            return 0;
        if (m_utf16.empty())
            return std::min<qsizetype>(byte, m_size);
        return size_t(byte) < m_utf16.size() ? m_utf16[size_t(byte)] : m_size;
    }

private:
    qsizetype m_size;
    std::vector<int> m_utf16; ///< by byte; empty when all is ASCII
};

/// QString::fromUtf8() drops a byte order mark at the start, which here is text.
QString textOf(const std::string &utf8)
{
    const QString text = QString::fromStdString(utf8);
    const bool hasMark = utf8.compare(0, 3, "\xef\xbb\xbf") == 0;
    return hasMark ? QChar(QChar::ByteOrderMark) + text : text;
}

struct TooDeep {
    YAML::Mark mark;
};

class Recorder : public YAML::EventHandler
{
public:
    Recorder(const PositionMap &map, std::vector<YamlEvent> &events) : m_map(map), m_events(events)
    {
    }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(YamlEvent::Type::Null, mark, anchor);
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(YamlEvent::Type::Alias, mark, anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        add(YamlEvent::Type::Scalar, mark, anchor);
        m_events.back().hasTag = tag != "?";
        m_events.back().value = textOf(value);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        start(YamlEvent::Type::ListStart, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { end(YamlEvent::Type::ListEnd); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        start(YamlEvent::Type::MapStart, mark, tag, anchor, style);
    }
    void OnMapEnd() override { end(YamlEvent::Type::MapEnd); }

private:
    void add(YamlEvent::Type type, const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        YamlEvent event;
        event.type = type;
        event.position = m_map.utf16(mark.pos);
        event.hasAnchor = anchor != YAML::NullAnchor && type != YamlEvent::Type::Alias;
        event.anchor = size_t(anchor);
        m_events.push_back(std::move(event));
    }
    void start(YamlEvent::Type type, const YAML::Mark &mark, const std::string &tag,
               YAML::anchor_t anchor, YAML::EmitterStyle::value style)
    {
        if (++m_depth > MaxFrontMatterDepth)
            throw TooDeep{mark};
        add(type, mark, anchor);
        m_events.back().hasTag = tag != "?" && !tag.empty();
        m_events.back().isFlow = style == YAML::EmitterStyle::Flow;
    }
    void end(YamlEvent::Type type)
    {
        --m_depth;
        YamlEvent event;
        event.type = type;
        m_events.push_back(event);
    }

    const PositionMap &m_map;
    std::vector<YamlEvent> &m_events;
    int m_depth = 0;
};

/// yaml-cpp's message in words that help a writer.
QString plainMessage(const std::string &message)
{
    using namespace YAML;
    struct Pair {
        const char *from;
        const char *to;
    };
    static const Pair pairs[] = {
        {ErrorMsg::TAB_IN_INDENTATION,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "A tab is used for indentation here. YAML takes only spaces.")},
        {ErrorMsg::EOF_IN_SCALAR,
         QT_TRANSLATE_NOOP("FrontMatter", "A quotation mark that was opened is never closed.")},
        {ErrorMsg::END_OF_MAP_FLOW,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "A “{” is not closed here: a comma or a “}” is missing.")},
        {ErrorMsg::END_OF_SEQ_FLOW,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "A “[” is not closed here: a comma or a “]” is missing.")},
        {ErrorMsg::END_OF_MAP,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "This does not fit to the field before it. Check its indentation, and "
                           "that nothing stands behind a closing quotation mark.")},
        {ErrorMsg::END_OF_SEQ,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "This does not fit to the list before it. Check its indentation.")},
        {ErrorMsg::BLOCK_ENTRY,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "A list item cannot start here. Put it on a line of its own.")},
        {ErrorMsg::MAP_VALUE,
         QT_TRANSLATE_NOOP(
             "FrontMatter",
             "A colon is not expected here. A text with a colon in it needs quotation "
             "marks; a field needs the indentation of its neighbours.")},
        {ErrorMsg::MAP_KEY, QT_TRANSLATE_NOOP("FrontMatter", "A field cannot start here.")},
        {ErrorMsg::FLOW_END,
         QT_TRANSLATE_NOOP("FrontMatter", "This bracket closes nothing that was opened.")},
        {ErrorMsg::UNKNOWN_TOKEN,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "This character cannot stand here. A text that starts with it needs "
                           "quotation marks.")},
        {ErrorMsg::INVALID_ESCAPE,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "There is no such escape. Inside double quotes, a backslash itself is "
                           "written \\\\.")},
        {ErrorMsg::INVALID_HEX,
         QT_TRANSLATE_NOOP("FrontMatter", "The number of this escaped character is not complete.")},
        {ErrorMsg::INVALID_UNICODE,
         QT_TRANSLATE_NOOP("FrontMatter", "This escape does not stand for a character.")},
        {ErrorMsg::UNKNOWN_ANCHOR,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "This repeats a value (*) that is not marked (&) before it.")},
        {ErrorMsg::CHAR_IN_BLOCK,
         QT_TRANSLATE_NOOP("FrontMatter", "Text of a “|” or “>” value starts on the next line.")},
        {ErrorMsg::DOC_IN_SCALAR,
         QT_TRANSLATE_NOOP("FrontMatter",
                           "A quotation mark that was opened is not closed before this line.")},
    };
    const QByteArrayView text(message.data(), qsizetype(message.size()));
    const auto found = std::find_if(std::begin(pairs), std::end(pairs), [text](const Pair &pair) {
        return text.startsWith(QByteArrayView(pair.from));
    });
    if (found != std::end(pairs))
        return QCoreApplication::translate("FrontMatter", found->to);
    return Tr::tr("This is not valid YAML (%1).").arg(QString::fromUtf8(text));
}

} // namespace

YamlEvents readYamlEvents(QStringView text)
{
    YamlEvents result;
    const PositionMap map(text);
    Recorder recorder(map, result.events);
    const auto tooDeep = [&](const YAML::Mark &mark) {
        result.problem = {map.utf16(mark.pos),
                          Tr::tr("Lists and groups stand too deep inside each other here; up to "
                                 "%1 levels can be read.")
                              .arg(MaxFrontMatterDepth)};
    };
    try {
        std::istringstream stream(text.toUtf8().toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(recorder);
        // A second document would be dropped without a word.
        std::vector<YamlEvent> more;
        Recorder rest(map, more);
        if (parser.HandleNextDocument(rest)) {
            result.problem = {
                more.empty() ? text.size() : more.front().position,
                Tr::tr("A second YAML document starts here; front matter has only one.")};
        }
    } catch (const TooDeep &error) {
        tooDeep(error.mark);
    } catch (const YAML::DeepRecursion &error) {
        tooDeep(error.mark);
    } catch (const YAML::Exception &error) {
        result.problem = {map.utf16(error.mark.pos), plainMessage(error.msg)};
    }
    return result;
}

} // namespace stetmark

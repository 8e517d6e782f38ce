// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settings.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stetmark {

namespace {

const auto geometryKey = u"window/geometry"_s;
const auto maximizedKey = u"window/maximized"_s;
const auto appearanceKey = u"window/appearance"_s;
const auto widthsKey = u"panes/widths"_s;
const auto formKey = u"panes/form"_s;
const auto previewKey = u"panes/preview"_s;
const auto outlineKey = u"panes/outline"_s;
const auto outlineWidthKey = u"panes/outline-width"_s;
const auto lastChangedKey = u"saving/sets-last-changed"_s;
const auto fontKey = u"text/font"_s;
const auto measureKey = u"text/measure"_s;
const auto zoomKey = u"text/zoom"_s;
const auto focusKey = u"text/focus"_s;
const auto typewriterKey = u"text/typewriter"_s;
const auto smartPunctuationKey = u"text/smart-punctuation"_s;
const auto autosaveKey = u"saving/by-itself"_s;
const auto spellingKey = u"spelling/check"_s;
const auto languagesKey = u"spelling/languages"_s;
const auto recentKey = u"files/recent"_s;
const auto reopensKey = u"session/reopens"_s;
const auto openKey = u"session/files"_s;
const auto currentKey = u"session/current"_s;
const auto pathKey = u"path"_s;
const auto caretKey = u"caret"_s;
const auto topKey = u"top"_s;

constexpr int usualOutline = 200;
constexpr int leastOutline = 60;

QString nameOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::System:
        break;
    }
    return u"system"_s;
}

QString nameOf(AutosaveMode mode)
{
    switch (mode) {
    case AutosaveMode::OnLeaving:
        return u"leaving"_s;
    case AutosaveMode::AfterPause:
        return u"pause"_s;
    case AutosaveMode::Off:
        break;
    }
    return u"off"_s;
}

QString nameOf(Focus focus)
{
    switch (focus) {
    case Focus::Paragraph:
        return u"paragraph"_s;
    case Focus::Sentence:
        return u"sentence"_s;
    case Focus::WholeText:
        break;
    }
    return u"text"_s;
}

} // namespace

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) {}

QString Settings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + u"/stetmark/stetmark.ini"_s;
}

QRect Settings::windowGeometry() const
{
    const QList<int> values = numbers(geometryKey, 4);
    if (values.isEmpty() || values[2] <= 0 || values[3] <= 0)
        return {};
    return {values[0], values[1], values[2], values[3]};
}

void Settings::setWindowGeometry(const QRect &geometry)
{
    setNumbers(geometryKey, {geometry.x(), geometry.y(), geometry.width(), geometry.height()});
}

bool Settings::isWindowMaximized() const
{
    return m_store.value(maximizedKey, false).toBool();
}

void Settings::setWindowMaximized(bool maximized)
{
    m_store.setValue(maximizedKey, maximized);
}

QList<int> Settings::paneWidths() const
{
    const QList<int> widths = numbers(widthsKey, 3);
    const bool areWidths = std::ranges::all_of(widths, [](int width) { return width > 0; });
    return areWidths ? widths : QList<int>();
}

void Settings::setPaneWidths(const QList<int> &widths)
{
    setNumbers(widthsKey, widths);
}

bool Settings::isFormVisible() const
{
    return m_store.value(formKey, true).toBool();
}

void Settings::setFormVisible(bool visible)
{
    m_store.setValue(formKey, visible);
}

bool Settings::isOutlineVisible() const
{
    return m_store.value(outlineKey, false).toBool();
}

void Settings::setOutlineVisible(bool visible)
{
    m_store.setValue(outlineKey, visible);
}

int Settings::outlineWidth() const
{
    return std::max(number(outlineWidthKey, usualOutline), leastOutline);
}

void Settings::setOutlineWidth(int width)
{
    m_store.setValue(outlineWidthKey, width);
}

bool Settings::isPreviewVisible() const
{
    return m_store.value(previewKey, true).toBool();
}

void Settings::setPreviewVisible(bool visible)
{
    m_store.setValue(previewKey, visible);
}

Appearance Settings::appearance() const
{
    const QString name = m_store.value(appearanceKey).toString();
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        if (name == nameOf(appearance))
            return appearance;
    }
    return Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    m_store.setValue(appearanceKey, nameOf(appearance));
}

TextLook Settings::textLook() const
{
    TextLook look;
    look.fontFamily = m_store.value(fontKey).toString();
    look.measure = TextLook::limitedMeasure(number(measureKey, look.measure));
    look.zoom = TextLook::limitedZoom(number(zoomKey, look.zoom));
    const QString focus = m_store.value(focusKey).toString();
    for (const Focus choice : {Focus::Paragraph, Focus::Sentence}) {
        if (focus == nameOf(choice))
            look.focus = choice;
    }
    look.isTypewriter = m_store.value(typewriterKey, false).toBool();
    return look;
}

void Settings::setTextLook(const TextLook &look)
{
    m_store.setValue(fontKey, look.fontFamily);
    m_store.setValue(measureKey, look.measure);
    m_store.setValue(zoomKey, look.zoom);
    m_store.setValue(focusKey, nameOf(look.focus));
    m_store.setValue(typewriterKey, look.isTypewriter);
}

bool Settings::setsLastChanged() const
{
    return m_store.value(lastChangedKey, false).toBool();
}

void Settings::setSetsLastChanged(bool sets)
{
    m_store.setValue(lastChangedKey, sets);
}

bool Settings::checksSpelling() const
{
    return m_store.value(spellingKey, true).toBool();
}

void Settings::setChecksSpelling(bool checks)
{
    m_store.setValue(spellingKey, checks);
}

QStringList Settings::spellingLanguages() const
{
    // A person may have written them without quotes: the store then gives a list.
    static const QRegularExpression separator(u"[\\s,]+"_s);
    const QString written = m_store.value(languagesKey).toStringList().join(u',');
    const QStringList chosen = written.split(separator, Qt::SkipEmptyParts);
    if (!chosen.isEmpty())
        return chosen;
    const QLocale system = QLocale::system();
    return {system.language() == QLocale::C ? u"en_US"_s : system.name()};
}

bool Settings::hasSmartPunctuation() const
{
    return m_store.value(smartPunctuationKey, false).toBool();
}

void Settings::setSmartPunctuation(bool isSmart)
{
    m_store.setValue(smartPunctuationKey, isSmart);
}

AutosaveMode Settings::autosave() const
{
    const QString name = m_store.value(autosaveKey).toString();
    for (const AutosaveMode mode : {AutosaveMode::OnLeaving, AutosaveMode::AfterPause}) {
        if (name == nameOf(mode))
            return mode;
    }
    return AutosaveMode::Off;
}

void Settings::setAutosave(AutosaveMode mode)
{
    m_store.setValue(autosaveKey, nameOf(mode));
}

bool Settings::reopensEssays() const
{
    return m_store.value(reopensKey, true).toBool();
}

void Settings::setReopensEssays(bool reopens)
{
    m_store.setValue(reopensKey, reopens);
}

OpenFiles Settings::openFiles() const
{
    // Reading an array needs a store that can be written; this one is not shared.
    auto &store = const_cast<QSettings &>(m_store);
    OpenFiles open;
    const int count = store.beginReadArray(openKey);
    for (int i = 0; i < count; ++i) {
        store.setArrayIndex(i);
        const OpenFile file{store.value(pathKey).toString(),
                            std::max(0, store.value(caretKey).toInt()),
                            std::max(0, store.value(topKey).toInt())};
        if (!file.path.isEmpty())
            open.files.append(file);
    }
    store.endArray();
    open.current = number(currentKey, 0);
    return open;
}

void Settings::setOpenFiles(const OpenFiles &open)
{
    m_store.remove(openKey);
    m_store.beginWriteArray(openKey, int(open.files.size()));
    for (int i = 0; i < open.files.size(); ++i) {
        m_store.setArrayIndex(i);
        m_store.setValue(pathKey, open.files[i].path);
        m_store.setValue(caretKey, open.files[i].caret);
        m_store.setValue(topKey, open.files[i].top);
    }
    m_store.endArray();
    m_store.setValue(currentKey, open.current);
}

QStringList Settings::recentFiles() const
{
    return m_store.value(recentKey).toStringList();
}

void Settings::setRecentFiles(const QStringList &paths)
{
    m_store.setValue(recentKey, paths);
}

int Settings::number(const QString &key, int otherwise) const
{
    bool isNumber = false;
    const int value = m_store.value(key).toString().toInt(&isNumber);
    return isNumber ? value : otherwise;
}

QList<int> Settings::numbers(const QString &key, qsizetype count) const
{
    // A person may have taken the quotes off: the store then gives a list.
    const QStringList parts = m_store.value(key).toStringList().join(u',').split(u',');
    QList<int> values;
    for (const QString &part : parts) {
        bool isNumber = false;
        values.append(part.trimmed().toInt(&isNumber));
        if (!isNumber)
            return {};
    }
    return values.size() == count ? values : QList<int>();
}

void Settings::setNumbers(const QString &key, const QList<int> &numbers)
{
    QStringList parts;
    for (const int number : numbers)
        parts.append(QString::number(number));
    m_store.setValue(key, parts.join(u','));
}

} // namespace stetmark

// SPDX-FileCopyrightText: 2026 The Stetmark developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/panels/statistics_panel.h"

#include "editor/document/essay_document.h"
#include "editor/panels/goal_bar.h"
#include "editor/panels/outline_model.h"
#include "editor/panels/part_counts.h"
#include "editor/panels/section_model.h"
#include "editor/panels/word_texts.h"
#include "editor/text/text_editor.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace stetmark {

namespace {

enum Column { Name, WholeEssay, Part };
enum Row { Words, Characters, WithoutBlanks, Sentences, Paragraphs, ReadingTime };

constexpr int margin = 8;
constexpr int roomBesideTexts = 40; ///< of the three columns of figures
constexpr int mostWordsADay = 100'000;
constexpr int dayStep = 50;

} // namespace

StatisticsPanel::StatisticsPanel(PartCounts &counts, QWidget *parent)
    : QWidget(parent), m_counts(counts), m_figures(new QTreeWidget), m_essay(new QLabel),
      m_essayBar(new GoalBar(tr("The essay’s goal"))), m_today(new QLabel),
      m_todayBar(new GoalBar(tr("Today’s goal"))), m_session(new QLabel), m_dayGoal(new QSpinBox),
      m_model(new SectionModel(this)), m_sections(new QTreeView)
{
    setAccessibleName(tr("Word statistics"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFigures());
    layout->addWidget(makeGoals());
    layout->addWidget(makeSections(), 1);
    connect(&m_counts, &PartCounts::editorChanged, this, &StatisticsPanel::followEditor);
    connect(&m_counts, &PartCounts::counted, this, &StatisticsPanel::fill);
    followEditor();
    showGoals();
}

StatisticsPanel::~StatisticsPanel() = default;

QWidget *StatisticsPanel::makeFigures()
{
    m_figures->setAccessibleName(tr("Figures"));
    m_figures->setHeaderLabels({tr("Figures"), tr("Essay"), tr("Section")});
    for (const QString &name : {tr("Words"), tr("Characters"), tr("Without blanks"),
                                tr("Sentences"), tr("Paragraphs"), tr("Reading time")}) {
        auto *row = new QTreeWidgetItem(m_figures, {name});
        for (const int column : {WholeEssay, Part})
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const int column : {WholeEssay, Part})
        m_figures->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_figures->setItemDelegate(new OutlineDelegate(m_figures)); // rows as high as in the outline
    m_figures->setRootIsDecorated(false);
    m_figures->setUniformRowHeights(true);
    m_figures->setAllColumnsShowFocus(true);
    m_figures->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figures->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_figures->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Name, QHeaderView::Stretch);
    const int rows = m_figures->topLevelItemCount();
    m_figures->setFixedHeight(header->sizeHint().height() + rows * m_figures->sizeHintForRow(0)
                              + 2 * m_figures->frameWidth());
    const QFontMetrics metrics = m_figures->fontMetrics();
    const int number = metrics.horizontalAdvance(tr("Selected"));
    m_figures->setMinimumWidth(metrics.horizontalAdvance(tr("Without blanks")) + 2 * number
                               + roomBesideTexts);
    return m_figures;
}

QWidget *StatisticsPanel::makeGoals()
{
    auto *goals = new QWidget;
    auto *layout = new QVBoxLayout(goals);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin / 2);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_essay, m_essayBar, m_today, m_todayBar, m_session})
        layout->addWidget(widget);
    for (QLabel *label : {m_essay, m_today, m_session})
        label->setWordWrap(true);
    auto *row = new QHBoxLayout;
    auto *name = new QLabel(tr("Words a day"));
    name->setBuddy(m_dayGoal);
    m_dayGoal->setAccessibleName(tr("Words a day"));
    m_dayGoal->setToolTip(tr("How many words you want to write each day, in all essays"));
    m_dayGoal->setRange(0, mostWordsADay);
    m_dayGoal->setSingleStep(dayStep);
    m_dayGoal->setGroupSeparatorShown(true);
    m_dayGoal->setSpecialValueText(tr("no goal"));
    // A number that is being typed is no goal yet.
    m_dayGoal->setKeyboardTracking(false);
    connect(m_dayGoal, &QSpinBox::valueChanged, this, &StatisticsPanel::dayGoalChosen);
    row->addWidget(name, 1);
    row->addWidget(m_dayGoal);
    layout->addLayout(row);
    return goals;
}

QWidget *StatisticsPanel::makeSections()
{
    m_sections->setObjectName(QStringLiteral("sections"));
    m_sections->setAccessibleName(tr("Words by section"));
    m_sections->setModel(m_model);
    m_sections->setItemDelegateForColumn(SectionModel::Title, new OutlineDelegate(m_sections));
    m_sections->setRootIsDecorated(false);
    m_sections->setUniformRowHeights(true);
    m_sections->setAllColumnsShowFocus(true);
    m_sections->setTextElideMode(Qt::ElideRight);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_sections->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(SectionModel::Title, QHeaderView::Stretch);
    header->setResizeContentsPrecision(0); // what can be seen; there may be thousands
    header->setSectionResizeMode(SectionModel::Words, QHeaderView::ResizeToContents);
    connect(m_sections, &QTreeView::activated, this, &StatisticsPanel::requestPlace);
    connect(m_sections, &QTreeView::clicked, this, &StatisticsPanel::requestPlace);
    return m_sections;
}

void StatisticsPanel::setWriting(const WritingFigures &figures)
{
    m_writing = figures;
    showGoals();
}

void StatisticsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_counts.setWantsSections(true);
}

void StatisticsPanel::hideEvent(QHideEvent *event)
{
    m_counts.setWantsSections(false);
    QWidget::hideEvent(event);
}

void StatisticsPanel::followEditor()
{
    m_following = std::make_unique<QObject>();
    if (TextEditor *editor = m_counts.editor()) {
        connect(editor, &QPlainTextEdit::cursorPositionChanged, m_following.get(),
                [this] { fillPart(); });
    }
    fill();
}

void StatisticsPanel::fill()
{
    const PartFigures &counted = m_counts.figures();
    if (!isVisible() || !counted.analysis)
        return;
    fillColumn(WholeEssay, &counted.analysis->statistics);
    m_model->setSections(counted.sections);
    m_words = counted.analysis->statistics.words;
    fillPart();
    showGoals();
}

void StatisticsPanel::fillColumn(int column, const Statistics *figures)
{
    const QLocale locale;
    const auto put = [&](Row row, const QString &text) {
        m_figures->topLevelItem(row)->setText(column, figures ? text : QString());
    };
    const Statistics shown = figures ? *figures : Statistics();
    put(Words, locale.toString(shown.words));
    put(Characters, locale.toString(shown.characters));
    put(WithoutBlanks, locale.toString(shown.charactersWithoutBlanks()));
    put(Sentences, locale.toString(shown.sentences));
    put(Paragraphs, locale.toString(shown.paragraphs));
    put(ReadingTime, tr("%1 min").arg(locale.toString(shown.readingMinutes())));
}

/// A screen reader that goes from row to row hears the first column alone.
void StatisticsPanel::nameRows()
{
    const QTreeWidgetItem *header = m_figures->headerItem();
    for (int i = 0; i < m_figures->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_figures->topLevelItem(i);
        QString text =
            tr("%1: %2 %3").arg(row->text(Name), header->text(WholeEssay), row->text(WholeEssay));
        if (!row->text(Part).isEmpty())
            text = tr("%1, %2 %3").arg(text, header->text(Part), row->text(Part));
        row->setData(Name, Qt::AccessibleTextRole, text);
    }
}

/// What is selected or the section that the caret is in, which is chosen among them.
void StatisticsPanel::fillPart()
{
    const PartFigures &counted = m_counts.figures();
    if (!isVisible() || !counted.analysis)
        return;
    const qsizetype current = m_counts.currentSection();
    const QModelIndex index = m_model->index(int(current), SectionModel::Title);
    if (index != m_sections->currentIndex())
        m_sections->setCurrentIndex(index);
    m_figures->headerItem()->setText(Part, counted.selected ? tr("Selected") : tr("Section"));
    if (counted.selected)
        fillColumn(Part, &*counted.selected);
    else
        fillColumn(Part, index.isValid() ? &counted.sections[current].whole : nullptr);
    nameRows();
}

void StatisticsPanel::showGoals()
{
    const auto show = [](QLabel *label, GoalBar *bar, const QString &name, qsizetype words,
                         int goal) {
        //: What is counted, and its words: "Today: 320 of 500 words".
        label->setText(tr("%1: %2").arg(name, wordsText(words, goal)));
        bar->setGoal(words, goal);
    };
    show(m_essay, m_essayBar, tr("Essay"), m_words, m_writing.essayGoal);
    show(m_today, m_todayBar, tr("Today"), m_writing.today, m_writing.dayGoal);
    m_essay->setToolTip(tr("The essay’s goal is its field “Word goal” in the form."));
    m_today->setToolTip(tr("Words added today less words taken out, in all essays."));
    m_session->setText(tr("Since the start: %1").arg(wordsText(m_writing.session)));
    m_session->setToolTip(tr("Words written since the program was started."));
    // Setting what is set would take away a number that is being typed.
    if (m_dayGoal->value() == m_writing.dayGoal)
        return;
    const QSignalBlocker blocker(m_dayGoal);
    m_dayGoal->setValue(m_writing.dayGoal);
}

void StatisticsPanel::requestPlace(const QModelIndex &index)
{
    const PartFigures &counted = m_counts.figures();
    if (!m_counts.editor() || index.row() >= counted.sections.size())
        return;
    Span span = counted.sections[index.row()].heading;
    const EssayDocument *essay = m_counts.editor()->essay();
    if (essay->analysis() == counted.analysis) {
        const QList<TextEdit> edits = essay->editsSinceAnalysis();
        for (const TextEdit &edit : edits)
            span = mapped(span, edit);
    }
    Q_EMIT placeRequested(span);
}

} // namespace stetmark

import type { Block, Inline, MemoDocument } from '../../../core/model/document.ts';
import { cell, cite, documentOf, heading, paragraph, passage, source, text } from './documents.ts';

/** A heading and some sentences in a language; made up. */
const TEXTS = {
  en: [
    'The talks',
    'The ministers met on Tuesday and agreed to resume the negotiations on fisheries.',
    'Neither side published the text of the understanding.',
  ],
  fr: [
    'Les entretiens',
    'Les ministres se sont rencontrés mardi et ont convenu de reprendre les négociations sur la pêche.',
    'Aucune des parties n’a publié le texte de l’accord.',
  ],
  ru: [
    'Переговоры',
    'Министры встретились во вторник и договорились возобновить переговоры о рыболовстве.',
    'Ни одна из сторон не опубликовала текст договорённости.',
  ],
  uk: [
    'Переговори',
    'Міністри зустрілися у вівторок і домовилися відновити переговори про рибальство.',
    'Жодна зі сторін не оприлюднила текст домовленості.',
  ],
  el: [
    'Οι συνομιλίες',
    'Οι υπουργοί συναντήθηκαν την Τρίτη και συμφώνησαν να ξαναρχίσουν οι διαπραγματεύσεις για την αλιεία.',
    'Καμία πλευρά δεν δημοσίευσε το κείμενο.',
  ],
  ar: [
    'المحادثات',
    'التقى الوزيران يوم الثلاثاء 4 مارس واتفقا على استئناف المفاوضات بشأن مصايد الأسماك.',
    'ولم ينشر أي من الطرفين نص التفاهم (بعد).',
  ],
  he: [
    'השיחות',
    'השרים נפגשו ביום שלישי, 4 במרץ, והסכימו לחדש את המשא ומתן בנושא הדיג.',
    'אף צד לא פרסם את נוסח ההבנה.',
  ],
  hi: [
    'वार्ता',
    'मंत्री मंगलवार को मिले और मत्स्य पालन पर बातचीत फिर शुरू करने पर सहमत हुए।',
    'किसी भी पक्ष ने सहमति का पाठ प्रकाशित नहीं किया।',
  ],
  zh: ['会谈', '两国部长星期二会晤，同意恢复渔业谈判。', '双方均未公布谅解文本。'],
  ja: ['会談', '両国の大臣は火曜日に会談し、漁業交渉の再開で合意した。', 'どちらの側も合意文書を公表していない。'],
  ko: ['회담', '장관들은 화요일에 만나 어업 협상을 재개하기로 합의했다.', '어느 쪽도 합의문을 공개하지 않았다.'],
} as const;

export type TestLanguage = keyof typeof TEXTS;

export const LANGUAGES = Object.keys(TEXTS) as readonly TestLanguage[];

/** A memo in a language, of so many sections: heading, two paragraphs with citations, a list, a table; then its sources. */
export function memoIn(
  language: TestLanguage,
  sections: number,
  citations: MemoDocument['citations'] = 'list',
): MemoDocument {
  const [title, ...sentences] = TEXTS[language];
  const marks: string[] = [];
  const said = (count: number): readonly Inline[] =>
    Array.from({ length: count }, (_, i): readonly Inline[] => {
      const id = `c${marks.length}`;
      marks.push(id);
      return [text(`${sentences[i % 2]}`), cite('1a', id), text(' ')];
    }).flat();
  const blocks = Array.from({ length: sections }, (_, i): readonly Block[] => [
    heading(1, title, `section-${i}`, String(i + 1)),
    paragraph(said(4)),
    paragraph(said(5), 'quote'),
    { kind: 'list', ordered: i % 2 === 0, items: sentences.map((words) => [paragraph([text(words)])]) },
    {
      kind: 'table',
      id: `table-${i}`,
      caption: title,
      captioned: true,
      widths: [0.3, 0.7],
      head: [[cell(title, true), cell(title, true)]],
      rows: sentences.map((words, n) => ({ uncertain: n === 1, cells: [cell(title, true), cell(words)] })),
    },
  ]).flat();
  const sources = [source(1, [passage('1a', sentences[0] ?? null, marks.slice(0, 30))])];
  return documentOf([...blocks, { kind: 'sources', entries: sources }], { title, language, citations, sources });
}

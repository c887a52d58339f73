import { describe, expect, it } from 'vitest';
import type { MemoDocument } from '../../core/model/document.ts';
import { memoJson } from '../../core/write/json/memo.ts';
import { type Made, memoFrom } from '../support/memo.ts';
import { statementsIn } from './grounds.ts';

/** The words of each statement of a section. */
function wordsOf({ memo }: Made, key: string): readonly string[] {
  const section = memoJson(memo)['sections'] as readonly { readonly key: string }[];
  return statementsIn(section.filter((one) => one.key === key)).map(({ text }) => text);
}

const HEAD = 'date 2025-03-04\n\n';

describe('a memo reads as a person would write it', () => {
  it('tells meetings of one sentence in one line, each named', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Bergen on Monday.\nIn addition to that meeting, Dahl held separate meetings with Estonian Prime Minister Jaan Tamm, Latvian Foreign Minister Ilze Berzina and Polish Foreign Minister Jan Nowak.\n`,
    });
    const rows = wordsOf(made, 'timeline').filter((words) => words.includes('Tamm'));
    expect(rows).toEqual([
      expect.stringMatching(/Kari Dahl met .*Jaan Tamm, .*Ilze Berzina and .*Jan Nowak separately/),
    ]);
    expect(made.memo.meetings.filter(({ who }) => who.some(({ name }) => name.includes('Dahl')))).toHaveLength(4);
  });

  it('puts “the” before a body where the articles do', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Health Minister Ole Berg met the Royal College of Nursing in Bergen on Monday. The Royal College of Nursing said on Monday the talks were useful.\n`,
    });
    expect(wordsOf(made, 'timeline').join(' ')).toContain('The Royal College of Nursing and Ole Berg met');
  });

  it('puts none where one article before the name belongs to a noun behind it', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Norway held talks with Denmark in Bergen on Monday. After the Denmark deal, Norway said it would go on. Denmark agreed.\n`,
    });
    expect(wordsOf(made, 'timeline').join(' ')).toContain('Norway and Denmark');
  });

  it('leads to a place as articles do where it stands alone', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Prime Minister Ole Berg was the host of a summit in London on Monday.\nDanish Prime Minister Ida Holm and Estonian President Jaan Tamm also took part in the London meeting on Monday. Tamm flew home from London.\n`,
      'b.txt': `${HEAD}Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm at the Kremlin on Monday, officials said.
`,
    });
    const rows = wordsOf(made, 'timeline').join(' ');
    expect(rows).toContain('met in London');
    expect(rows).toContain('at the Kremlin');
  });

  it('names a sovereign with the title, and nobody by a slip', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Prime Minister Ole Berg Berg held talks with King Anders at Bergen Castle on Monday, officials said. The king was brief.\n`,
      'b.txt': `${HEAD}Chancellor Ute Lang met Pope Leander in Rome on Monday, officials said. Bishop Tamm and Minister Prinz met in Lisk on Monday.\n`,
    });
    const rows = wordsOf(made, 'timeline').join(' ');
    expect(rows).toMatch(/King Anders and Ole Berg met|Ole Berg and King Anders met/);
    expect(rows).toMatch(/Pope Leander/);
    expect(rows).not.toMatch(/Berg Berg met|Bishop Tamm and/);
  });

  it('gives as a role an office, and not what one is to another', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Norwegian Foreign Minister Kari Dahl met her Danish counterpart Mette Holm in Bergen on Monday. Holm's wife, Ida Lund, came too.\n`,
      'b.txt': `${HEAD}Danish Foreign Minister Mette Holm flew home on Monday, Copenhagen said. Her predecessor Ulf Skov said on Monday that the toll was too high.\n`,
    });
    const people = memoJson(made.memo)['sections'] as readonly { readonly key: string }[];
    const rows = JSON.stringify(people.filter(({ key }) => key === 'people'));
    expect(rows).toContain('Danish Foreign Minister');
    expect(rows).toContain('Ulf Skov');
    expect(rows).not.toMatch(/counterpart"|"[Pp]redecessor"/);
  });

  it('has no row for what “he” did in the timeline, where there are rows enough without', async () => {
    const towns =
      'Alta Bodo Moss Voss Hamar Skien Molde Horten Halden Larvik Narvik Vardo Gjovik Namsos Mandal Stavern Tromso';
    const told = towns
      .split(' ')
      .map((town, i) => `Dockers in ${town} went on strike on ${i + 1} February 2025.`)
      .join(' ');
    const he = 'Union leader Ole Berg spoke in Lisk. He went on strike on 27 February 2025.';
    const rows = async (text: string): Promise<string> =>
      wordsOf(await memoFrom({ 'a.txt': `${HEAD}${text}\n` }), 'timeline').join(' ');
    expect(await rows(`${he} ${told}`)).not.toContain('He went on strike');
    expect(await rows(he)).toContain('He went on strike');
  });

  it('puts none before a name that says whose it is', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}BERGEN Norway's opposition will meet on Wednesday to discuss the toll, a spokesman said on Monday.\n`,
    });
    expect(wordsOf(made, 'timeline').join(' ')).toContain("Norway's opposition: a meeting was planned.");
    expect(wordsOf(made, 'timeline').join(' ')).not.toContain("he Norway's");
  });

  it('begins with a meeting only where the articles are about it', async () => {
    const strike = (day: number): string =>
      `date 2025-03-0${day}\n\nDockers in Bergen went on strike on 0${day} March 2025 over pay, union leader Ole Berg said. The port of Bergen was shut on 0${day} March 2025.\n`;
    const strikes = Object.fromEntries([1, 2, 3, 4, 5, 6].map((day) => [`s${day}.txt`, strike(day)]));
    const met = `${HEAD}Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Oslo on Monday.\n`;
    const passing = await memoFrom({ ...strikes, 'm.txt': met });
    expect(wordsOf(passing, 'bottom-line').join(' ')).not.toContain('met in Oslo');
    expect(wordsOf(passing, 'bottom-line').join(' ')).toContain('port of Bergen');
    const twice = await memoFrom({ ...strikes, 'm.txt': met, 'n.txt': met.replace('met', 'held talks with') });
    expect(wordsOf(twice, 'bottom-line')[0]).toContain('met in Oslo');
  });

  it('begins with none that its one article tells far behind its own news', async () => {
    const shut =
      'The port of Bergen was shut on 03 March 2025 by dockers who strike over pay, union leader Ole Berg said.\n';
    const told = 'Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Oslo on Monday.\n';
    const filler =
      'Ships lay at anchor off the harbour, and the fish market had nothing to sell to the few who came. '.repeat(8);
    const firstLine = async (text: string): Promise<string | undefined> =>
      wordsOf(await memoFrom({ 'a.txt': `${HEAD}${text}`, 'b.txt': `${HEAD}${shut}` }), 'bottom-line')[0];
    expect(await firstLine(`${shut}${filler}\n${told}`)).not.toContain('met in Oslo');
    expect(await firstLine(`${told}${filler}\n`)).toContain('met in Oslo');
  });

  it('leads to a town with no word that leads to something in it', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}BERGEN (AP) — Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm on Monday. Police waited at Bergen Airport and at Bergen's town hall.\n`,
    });
    const [row] = wordsOf(made, 'timeline').filter((words) => words.startsWith('Kari Dahl and'));
    expect(row).toMatch(/ met in Bergen\.$/);
  });

  it('leads to a place with the word of its article, a day behind it or not', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm at the White House Monday.\n`,
    });
    expect(wordsOf(made, 'timeline').join(' ')).toContain('met at the White House');
  });

  it('ends a sentence with one full stop', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Washington, D.C., on Monday.\n`,
    });
    const [row] = wordsOf(made, 'timeline').filter((words) => words.includes('Dahl'));
    expect(row).toMatch(/ met in Washington, D\.C\.$/);
  });

  it.each([
    ['her Danish counterpart', 'Kari Dahl and her Danish counterpart'],
    ['a delegation', 'Kari Dahl and a delegation'],
    ['Danish ministers', 'Kari Dahl and Danish ministers'],
  ])('names %s as the article does', async (who, expected) => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Norwegian Foreign Minister Kari Dahl met ${who} in Oslo on Monday.\n`,
    });
    expect(wordsOf(made, 'timeline').join(' ')).toContain(`${expected} met in Oslo`);
  });

  it('has a comma behind the weekday where its language puts the month first', async () => {
    const text = `${HEAD}Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Oslo on Monday.\n`;
    const lineOf = async (template: string): Promise<string> =>
      wordsOf(await memoFrom({ 'a.txt': text }, {}, template), 'bottom-line').join(' ');
    expect(await lineOf('action-memo')).toContain('on Monday, March 3, 2025.');
    expect(await lineOf('briefing-memo')).toContain('on Monday 3 March 2025.');
  });

  it('counts the statements that it prints, and says so in its last line', async () => {
    const made = await memoFrom({
      'a.txt': `${HEAD}Norwegian Foreign Minister Kari Dahl met Danish Foreign Minister Mette Holm in Bergen on Monday.\n“We agreed on a new quota for herring this year,” Dahl said.\n`,
    });
    const printed = printedIn(made.document);
    expect(made.memo.counts.statements).toBe(printed);
    expect(JSON.stringify(made.document.blocks.at(-1))).toContain(`statements: ${printed};`);
  });
});

/** Every statement that a document prints, each as often as it stands there. */
function printedIn({ blocks }: MemoDocument): number {
  return (JSON.stringify(blocks).match(/"statements":\[("[^\]]*")\]/g) ?? []).flatMap((list) => list.split(',')).length;
}

import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The people of a text with their roles as written. */
function people(text: string): readonly string[] {
  const { analysis, facts } = readArticle(articleOfText('a', text, '2025-03-12'));
  return analysis.entities
    .filter(({ kind }) => kind === 'person')
    .map(({ id, name }) => {
      const roles = facts.flatMap((fact) =>
        fact.kind === 'role' && fact.entity === id ? [text.slice(fact.role.start, fact.role.end)] : [],
      );
      return [name, ...roles].join(' = ');
    });
}

describe('a surname that is something else, too', () => {
  it('is part of a name behind a first name that is known', () => {
    expect(people('“It is late,” union delegate Bob Master said. Master left.')).toEqual([
      'Bob Master = union delegate',
    ]);
    expect(people('Cabinet Secretary Rafiqul Anwar Islam said that the port will close.')).toEqual([
      'Rafiqul Anwar Islam = Cabinet Secretary',
    ]);
  });

  it('is a style before a name, and a faith by itself', () => {
    expect(people('Master Olav Berg said so. He wrote a book on political Islam.')).toEqual(['Olav Berg']);
  });
});

describe('no person', () => {
  it('is a ship or a square', () => {
    expect(people('Rockets flew past the carrier Harry S. Truman and the frigate HMS Ida Holm on Monday.')).toEqual([]);
    expect(people('They met in Gravdal Square, a major draw, and near Hagia Sophia, major sites of the city.')).toEqual(
      [],
    );
  });

  it('but one who carries the mail is', () => {
    expect(people('Mail carrier Olav Berg left.')).toEqual(['Olav Berg']);
  });

  it('but one who is named beside a ship is', () => {
    expect(people('Captain Olav Berg left the ship. Ida Holm, a major, said that it sank.')).toEqual([
      'Olav Berg = Captain',
      'Ida Holm = major',
    ]);
  });
});

describe('a role', () => {
  it('is told in full', () => {
    expect(people('Ida Holm, Norway’s chief nursing officer, said so.')).toEqual([
      'Ida Holm = Norway’s chief nursing officer',
    ]);
    expect(people('Chief people officer Ida Holm left.')).toEqual(['Ida Holm = Chief people officer']);
    expect(people('The police chief praised officer Olav Berg. The chief told adviser Ida Holm.')).toEqual([
      'Olav Berg = officer',
      'Ida Holm = adviser',
    ]);
    expect(people('Olav Berg, a veteran of U.S. diplomacy in the region, left.')).toEqual([
      'Olav Berg = veteran of U.S. diplomacy',
    ]);
    expect(people('Peru’s armed forces chief, Major General Olav Berg, said that they would stay.')).toEqual([
      'Olav Berg = Peru’s armed forces chief',
    ]);
    expect(people('“So it is,” said Ida Holm, senior fellow at Harbour Council’s Tide Center for the North.')).toEqual([
      'Ida Holm = senior fellow at Harbour Council’s Tide Center for the North',
    ]);
    expect(people('Net Zero minister Ida Holm and Climate Change Minister Olav Berg said so.')).toEqual([
      'Ida Holm = Net Zero minister',
      'Olav Berg = Climate Change Minister',
    ]);
  });

  it('behind a comma is not that of another before it', () => {
    expect(
      people('Asked why she backed the new prime minister, Foreign Secretary Ida Holm told reporters nothing.'),
    ).toEqual(['Ida Holm = Foreign Secretary']);
    expect(people('The committee’s chair, Rep. Ida Holm (Fla.), left.')[0]).toContain('chair');
  });
});

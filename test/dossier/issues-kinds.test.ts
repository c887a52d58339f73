import { describe, expect, it } from 'vitest';
import type { Issue } from '../../core/model/dossier.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The issues of a dossier of texts, a day apart. */
function issuesOf(...texts: readonly string[]): readonly Issue[] {
  return dossierOf(texts.map((text, i) => readArticle(articleOfText(`${i}.txt`, text, `2025-03-1${i}`)))).issues;
}

const labelsOf = (...texts: readonly string[]): readonly string[] => issuesOf(...texts).map(({ label }) => label);

describe('what one side does in return', () => {
  const tariffs = (who: string): string =>
    `${who} rejects the tariffs. The tariffs on timber are unacceptable, ${who} said. ${who} condemned tariffs on wool.`;

  it('is an issue beside what it answers, under any of its words', () => {
    const found = labelsOf(
      `${tariffs('Malta')} Malta threatened retaliatory tariffs on Friday. ${tariffs('Norway')}`,
      `${tariffs('Peru')} Norway warned of decisive countermeasures. Malta prepared retaliatory measures in protest.`,
      `${tariffs('Chile')} Peru condemned the Maltese countermeasures. ${tariffs('Ghana')}`,
    );
    expect(found.join()).toMatch(/countermeasures|retaliatory/);
    expect(found.filter((label) => label.startsWith('tariffs'))).toHaveLength(1);
  });
});

describe('one charge under two words', () => {
  const all = (charge: string): string =>
    `Malta rejects the ${charge}. The ${charge} are unacceptable, it said. Norway condemned the ${charge}.`;

  it('is one issue where neither says on what', () => {
    expect(labelsOf(all('tariffs'), all('levies on goods'), all('levies on goods'))).toEqual(['tariffs']);
  });

  it('is two where each is on something else', () => {
    expect(labelsOf(all('tariffs on timber'), all('levies on sugar'), all('tariffs on timber'))).toHaveLength(2);
  });
});

describe('mediation', () => {
  it('is an issue where a side refuses it', () => {
    const found = labelsOf(
      'Malta rejected third-party mediation on Monday. The dispute over the sandbank goes on.',
      'There was no need for third-party mediation, the minister said. Norway criticised the refusal of mediation.',
    );
    expect(found).toContain('third-party mediation');
  });

  it('leaves how talks go no issue', () => {
    expect(
      labelsOf(
        'Malta is angered by the pace of negotiations. Norway rejected the wool levy.',
        'Norway complained about the pace of the talks. Malta rejected the wool levy.',
      ),
    ).toEqual(['wool levy']);
  });
});

describe('strikes', () => {
  const war =
    'The army condemned air strikes on the port. Strikes on the town violated the truce. It denounced the bombing of barns.';

  it('are those of aircraft in an article that tells of air strikes', () => {
    const found = labelsOf(war, 'Rebels object to the air strikes. Talks stalled over the bombings, they said.');
    expect(found.filter((label) => /strike|bomb/i.test(label))).toHaveLength(1);
  });

  it('are those of workers elsewhere, and another issue', () => {
    const found = labelsOf(
      war,
      'Rebels object to the air strikes. Talks stalled over the bombings, they said.',
      'The union threatened ferry strikes. Bosses condemned the ferry strikes. A walkout over ferry strikes followed.',
    );
    expect(found.join()).toMatch(/air strikes|bombing/i);
    expect(found.join()).toMatch(/ferry strikes/i);
  });
});

describe('what is no issue by itself', () => {
  it('is whose house or course a deal was struck at', () => {
    const found = labelsOf(
      'Malta and Norway ended the standoff with a deal at Holm’s lakeside golf course. Anglers object to the eel quota.',
      'They settled the row at Holm’s lakeside golf course. Malta rejected the eel quota.',
    );
    expect(found.join()).not.toMatch(/course/);
    expect(found).toContain('eel quota');
  });

  it('is what is fired', () => {
    const found = labelsOf(
      'Malta accused Norway of firing KR7 rockets. Anglers object to the eel quota.',
      'Norway condemned the KR7 rockets. Malta rejected the eel quota. The KR7 rockets threatened the town.',
    );
    expect(found.join()).not.toMatch(/rocket/);
  });
});

describe('an approval that is suspended', () => {
  const agreed = 'Malta and Norway agreed the timber deal, ending a standoff. They signed the timber deal on Monday.';

  it('leaves its matter open', () => {
    const [deal] = issuesOf(agreed, 'The senate suspended the approval of the timber deal in protest on Tuesday.');
    expect(deal?.label).toMatch(/timber deal/);
    expect(deal?.status).toBe('open');
  });

  it('does not where a ban is suspended', () => {
    const [ban] = issuesOf(
      'Malta condemned the timber ban. The guild opposes the timber ban.',
      'Norway suspended the timber ban on Tuesday.',
    );
    expect(ban?.status).toBe('eased');
  });
});

describe('where something is, and what befell or was held', () => {
  const told = (what: string): readonly string[] =>
    labelsOf(
      `Malta condemned the ${what}. Anglers object to the eel quota.`,
      `Norway rejected the ${what}. Malta rejected the eel quota. The ${what} threatened the talks.`,
    );

  it.each(['lake region', 'salt town', 'rope explosion', 'lamp ceremony', 'kelp storm'])(
    'is no matter: the %s',
    (what) => {
      expect(told(what)).toEqual(['eel quota']);
    },
  );

  it.each(['lake levy', 'storm levy', 'town hall sale'])(
    'is one where it only qualifies what is contested: the %s',
    (what) => {
      expect(told(what)).toContain(what);
    },
  );
});

describe('a proposal that is not said to be of anything', () => {
  it.each(['detailed proposals', 'Maltese proposals', 'compromise proposals'])('is no matter: %s', (what) => {
    expect(labelsOf(`Norway rejected the ${what}.`, `Peru opposes the ${what}. The ${what} are unacceptable.`)).toEqual(
      [],
    );
  });

  it('is one by what it is of', () => {
    const found = labelsOf('Norway rejected the eel proposals.', 'Peru opposes the eel proposals.');
    expect(found.join()).toMatch(/eel/);
  });
});

describe('one matter under two words', () => {
  it('is a charge, however large it is called', () => {
    const found = labelsOf(
      'Malta rejects the tariffs. Norway condemned the tariffs on goods. The tariffs are unacceptable, Malta said.',
      'Malta opposes the steep taxes. Peru condemned the steep taxes. Malta rejects the tariffs.',
    );
    expect(found).toHaveLength(1);
  });

  it('is the nuclear programme and the weapons that it is said to be for', () => {
    const found = labelsOf(
      'Norway condemned the nuclear programme. Peru rejects the nuclear programme.',
      'Malta denied that it seeks nuclear weapons. Norway opposes nuclear weapons. Peru condemned nuclear weapons.',
    );
    expect(found.filter((label) => /nuclear/.test(label))).toHaveLength(1);
  });

  it('is not two programmes, nor two taxes on things', () => {
    const found = labelsOf(
      'Norway condemned the herring programme. Peru rejects the herring programme. Malta opposes the sugar tax.',
      'Norway opposes the reading programme. Peru condemned the reading programme. Malta rejects the beach tax. Peru opposes the sugar tax.',
    );
    expect(found.filter((label) => /programme/.test(label))).toHaveLength(2);
    expect(found.filter((label) => /tax/.test(label))).toHaveLength(2);
  });
});

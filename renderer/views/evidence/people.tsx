import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Anchor } from '../../../core/model/anchor.ts';
import type { PersonView } from '../../../core/model/views/evidence.ts';
import { CorrectName } from '../../parts/correct/name.tsx';
import { CorrectSame } from '../../parts/correct/same.tsx';
import { useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, LOCALE, say } from '../../words/en.ts';
import { useChoosing, useCorrect } from './correcting.tsx';
import { Details } from './details.tsx';
import { useFilter } from './filter.tsx';
import { EvidenceList } from './list.tsx';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';

export function People(): ReactNode {
  const api = useApi();
  const choose = useChoosing('people');
  return (
    <EvidenceList<PersonView>
      tab="people"
      ask={(asked) => api.evidence.people(asked)}
      title={({ name }) => name}
      more={({ roles, country, kind, mentions }) => (
        <p className="meta">
          {[
            roles[0],
            countryInWords(country),
            kind === 'body' ? say('people.body') : null,
            count('evidence.mentions', mentions),
          ]
            .filter((part) => part)
            .join(' · ')}
        </p>
      )}
      choosing={{
        kind: 'people',
        is: ({ chosen }) => chosen,
        set: ({ id, name, places }, on) => choose({ id, names: [name], places }, on),
      }}
    />
  );
}

/** One person or body: names, roles, and a place that names it in each article. */
export function PersonDetails(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  return (
    <Details<PersonView>
      tab="people"
      ask={(item) => api.evidence.people({ project, item })}
      title={({ name }) => name}
      places={({ at, places }) => [at, ...places]}
      actions={(person) => <PersonActions person={person} />}
    >
      {(person) => (
        <>
          <dl className="facts">
            <dt>{say('people.aliases')}</dt>
            <dd>{person.aliases.filter((alias) => alias !== person.name).join(' · ') || say('people.aliases.none')}</dd>
            {person.roles.length > 0 && (
              <>
                <dt>{say('people.roles')}</dt>
                <dd>{person.roles.join(' · ')}</dd>
              </>
            )}
            {person.country && (
              <>
                <dt>{say('people.country')}</dt>
                <dd>{countryInWords(person.country)}</dd>
              </>
            )}
          </dl>
          <Places person={person} />
        </>
      )}
    </Details>
  );
}

function Places({ person: { places } }: { readonly person: PersonView }): ReactNode {
  const correct = useCorrect();
  return (
    <Part title={say('people.places')}>
      <ul className="list">
        {places.map((at) => {
          const other = places.find((one) => one !== at);
          return (
            <li key={`${at.article}:${at.start}`} className="place">
              <span>
                <Passage at={at} words={at.exact} />
                <span className="meta" dir="auto">
                  {' '}
                  … {followsInWords(at)} …
                </span>
              </span>
              {other && (
                <Button
                  className="quiet"
                  aria-label={`${say('people.split')}: ${at.exact} ${at.suffix.slice(0, 30)}`}
                  onPress={() =>
                    void correct(say('told.split'), { kind: 'people', one: other, other: at, same: false })
                  }
                >
                  {say('people.split')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function PersonActions({ person }: { readonly person: PersonView }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { show } = useWays();
  const { set } = useFilter();
  const correct = useCorrect();
  const people = useAnswer(() => api.evidence.people({ project, most: 500 }), [project]);
  const options = (people?.items ?? []).filter(({ id, kind }) => id !== person.id && kind === person.kind);
  const { at, name, id } = person;
  return (
    <>
      <CorrectName
        label={say('people.name')}
        title={say('people.name.title')}
        name={name}
        known={person.aliases.map((alias) => ({ id: alias, name: alias }))}
        save={(given) => void correct(say('told.name'), { kind: 'person-name', at, name: given })}
      />
      <CorrectSame
        label={say('people.same')}
        title={say('people.same.title')}
        options={options.map((one) => ({ id: one.id, name: one.name }))}
        save={(chosen) => {
          const other = options.find((one) => one.id === chosen);
          if (other) void correct(say('told.merged'), { kind: 'people', one: at, other: other.at, same: true });
        }}
      />
      <Button
        onPress={() => {
          set({ person: id });
          show('quotations');
        }}
      >
        {say('people.filter')}
      </Button>
    </>
  );
}

/** What stands behind a passage, as far as whole words of it are known. */
function followsInWords({ suffix }: Anchor): string {
  return suffix.replace(/\s+/g, ' ').replace(/ \S*$/, '').trim();
}

const COUNTRIES = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' });

/** A country's name by its ISO 3166 code; anything else as it is. */
function countryInWords(country: string | null): string | null {
  return country !== null && /^[A-Z]{2}$/.test(country) ? (COUNTRIES.of(country) ?? country) : country;
}

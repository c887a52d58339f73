import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { QuotationView } from '../../../core/model/views/evidence.ts';
import { CorrectName } from '../../parts/correct/name.tsx';
import { beginningOf } from '../../parts/shortened.ts';
import { useWays } from '../../state/choice.tsx';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';
import { count, say } from '../../words/en.ts';
import { type Made, useCorrect } from './correcting.tsx';
import { Details } from './details.tsx';
import { EvidenceList } from './list.tsx';
import { Part } from './part.tsx';
import { Passage } from './passage.tsx';
import { When } from './when.tsx';

/** Characters of a quotation shown in the list. */
const SHOWN = 180;

export function Quotations(): ReactNode {
  const api = useApi();
  return (
    <EvidenceList<QuotationView>
      tab="quotations"
      ask={(asked) => api.evidence.quotations(asked)}
      title={quotationTitle}
      more={(quotation) => (
        <p className="meta">
          <Saying quotation={quotation} />
        </p>
      )}
      drop={dropQuotation}
    />
  );
}

/** One quotation: its wordings side by side, who said it, and where it stands. */
export function QuotationDetails(): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const correct = useCorrect();
  const people = useAnswer(() => api.evidence.people({ project, most: 500 }), [project]);
  return (
    <Details<QuotationView>
      tab="quotations"
      ask={(item) => api.evidence.quotations({ project, item })}
      title={quotationTitle}
      places={({ at }) => [at]}
      drop={dropQuotation}
      actions={({ at, speaker }) => (
        <CorrectName
          label={say('quotation.speaker')}
          title={say('quotation.speaker.title')}
          hint={say('quotation.speaker.hint')}
          name={speaker.name ?? ''}
          known={people?.items.map(({ id, name }) => ({ id, name })) ?? []}
          mayBeEmpty
          save={(name) => void correct(say('told.speaker'), { kind: 'speaker', at, name })}
        />
      )}
    >
      {(quotation) => (
        <>
          <p>
            <Saying quotation={quotation} />
          </p>
          <Meeting id={quotation.meeting} />
          <Part
            title={
              quotation.wordings.length > 1
                ? say('quotation.wordings', { count: quotation.wordings.length })
                : say('quotation.wording')
            }
          >
            <ul className="side-by-side">
              {quotation.wordings.map(({ text, places }) => (
                <li key={text} className="side">
                  {places.map((at) => (
                    <Passage key={`${at.article}:${at.start}`} at={at} words={text} />
                  ))}
                </li>
              ))}
            </ul>
          </Part>
        </>
      )}
    </Details>
  );
}

/** The way to the meeting at which it was said, where there was one. */
function Meeting({ id }: { readonly id: string | null }): ReactNode {
  const { follow } = useWays();
  if (id === null) return null;
  return (
    <p>
      <Button className="quiet" onPress={() => follow('meetings', id)}>
        {say('quotation.meeting')}
      </Button>
    </p>
  );
}

function Saying({ quotation }: { readonly quotation: QuotationView }): ReactNode {
  const { speaker, channel, said, wordings, key } = quotation;
  return (
    <>
      {speaker.name ?? say('speaker.unclear')}
      {channel && ` · ${say(`channel.${channel}`)}`}
      {' · '}
      <When date={said} />
      {wordings.length > 1 && ` · ${count('quotation.count', wordings.length)}`}
      {!key && ` · ${say('quotation.minor')}`}
    </>
  );
}

function quotationTitle({ wordings: [first], at }: QuotationView): string {
  // A comma before the closing mark belongs to the sentence around it.
  const text = (first?.text ?? at.exact).replace(/[,;]\s*$/u, '');
  return say('quotation.quoted', { words: beginningOf(text, SHOWN) });
}

function dropQuotation({ at }: QuotationView, dropped: boolean): Made {
  return { kind: 'drop', of: 'utterance', at, dropped };
}

import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Span } from '../../../core/model/span.ts';
import type { Finding } from '../../../core/model/verification.ts';
import type { VerifiedPassage } from '../../../core/model/views/verification.ts';
import { say } from '../../words/en.ts';
import { changeInWords, noteInWords, placeInWords } from './words.ts';

/** Opens an article of the project at a passage; null where no project is open. */
export type Opening = ((at: Span) => void) | null;

/** One finding: what the file says, beside the passages that it rests on. */
export function Found({
  finding,
  passages,
  open,
}: {
  readonly finding: Finding;
  readonly passages: readonly VerifiedPassage[];
  readonly open: Opening;
}): ReactNode {
  const { status, of, words, changes, note } = finding;
  const place = placeInWords(finding);
  return (
    <li className="finding">
      <p>
        <span className={`badge verdict-${status}`}>{say(`verdict.${status}`)}</span>{' '}
        <span className="meta">
          {say(`about.${of}`)}
          {place !== '' && ` · ${place}`}
        </span>
      </p>
      <div className="beside">
        <div>
          <h4>{say('verify.file')}</h4>
          <p dir="auto">{words === '' ? say('verify.gone') : words}</p>
          {(changes.length > 0 || note) && (
            <ul className="found-changes">
              {changes.map((change, i) => (
                <li key={i}>{changeInWords(change)}</li>
              ))}
              {note && <li>{noteInWords(note)}</li>}
            </ul>
          )}
        </div>
        <div>
          <h4>{say('verify.evidence')}</h4>
          {passages.length === 0 && <p className="meta">{say('verify.noevidence')}</p>}
          {passages.map(({ at, label, source, words: passage }) => (
            <blockquote key={label} dir="auto">
              <p>{passage}</p>
              <p className="meta">
                <span className="cite-label">{label}</span> {source}
                {at && open && (
                  <Button className="quiet small" onPress={() => open(at)}>
                    {say('verify.open', { label })}
                  </Button>
                )}
              </p>
            </blockquote>
          ))}
        </div>
      </div>
    </li>
  );
}

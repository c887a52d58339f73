import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { TemplateFinding } from '../../../core/model/views/templates.ts';
import { say } from '../../words/en.ts';

/** Findings that are shown at most: who mends these sees the others then. */
const MOST = 50;

/** What is wrong with the template, by place; each leads to its place. */
export function Findings({
  findings,
  isCurrent,
  goTo,
}: {
  readonly findings: readonly TemplateFinding[];
  /** Whether they are of what is written now: nothing is called right that was not looked at yet. */
  readonly isCurrent: boolean;
  readonly goTo: (finding: TemplateFinding) => void;
}): ReactNode {
  const shown = findings.slice(0, MOST);
  return (
    <section className="findings" aria-labelledby="findings-title">
      <h3 id="findings-title">{say('editor.findings')}</h3>
      {findings.length === 0 && (
        <p className="meta">{say(isCurrent ? 'editor.findings.none' : 'editor.findings.looking')}</p>
      )}
      <ul aria-live="polite">
        {shown.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings have no names and keep their order
          <li key={index} className={`finding-${finding.severity}`}>
            <Button className="quiet" onPress={() => goTo(finding)}>
              <span className="finding-place">
                <span className="finding-kind">{say(`severity.${finding.severity}`)}</span>{' '}
                {say('editor.finding.place', { file: finding.file, line: finding.line, column: finding.column })}
              </span>
              <span className="finding-words">
                {finding.message} {finding.remedy}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

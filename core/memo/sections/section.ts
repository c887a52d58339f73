import { isEmpty, statementsOf } from '../../model/contents.ts';
import type { PersonText, Section, SectionContent, Statement } from '../../model/memo.ts';
import type { Writing } from '../writing.ts';
import { bottomLineSection } from './bottom-line.ts';
import { derivedSection } from './derived.ts';
import { disagreementsSection } from './disagreements.ts';
import { gapsSection } from './gaps.ts';
import { issuesSection } from './issues.ts';
import { meetingsSection } from './meetings.ts';
import { peopleSection } from './people.ts';
import { quotationsSection } from './quotations.ts';
import { readoutsSection } from './readouts.ts';
import { summarySection } from './summary.ts';
import { timelineSection } from './timeline.ts';

type Make = (writing: Writing, above: readonly Statement[]) => SectionContent;

/** What a pack's manifest may list; all else in its list must be a prompt. */
const MAKERS: Readonly<Record<string, Make>> = {
  'bottom-line': bottomLineSection,
  meetings: meetingsSection,
  readouts: readoutsSection,
  summary: summarySection,
  timeline: timelineSection,
  quotations: quotationsSection,
  issues: issuesSection,
  disagreements: disagreementsSection,
  gaps: gapsSection,
  people: peopleSection,
  derived: derivedSection,
  sources: () => ({ kind: 'sources' }),
};

/** One section, or null where it would be empty: an empty prompt is not printed. `above`: the sections before it. */
export function sectionOf(
  writing: Writing,
  key: string,
  above: readonly Section[],
  given: readonly PersonText[],
): Section | null {
  const make = MAKERS[key];
  if (make) {
    const content = make(
      writing,
      above.flatMap((section) => statementsOf(section.content)),
    );
    return isEmpty(content) ? null : { key, content };
  }
  const text = given.find(({ prompt }) => prompt === key);
  return text ? { key, content: { kind: 'person', text } } : null;
}

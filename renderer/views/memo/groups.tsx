import { memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { SectionView } from '../../../core/model/views/memo.ts';
import { usePointedStatement } from '../../state/choice.tsx';
import { usePieces } from '../../state/growing.ts';
import { say } from '../../words/en.ts';
import { type Group, groupsOf } from './edit.ts';
import { Statement } from './statement.tsx';

/** Groups that are shown at once; the rest is a press away. */
const MOST = 12;
/** Groups drawn at a time. */
const AT_ONCE = 4;

/** A group, and whose it is, as they were drawn last. */
interface Drawn {
  readonly group: Group;
  readonly section: SectionView;
}

/** The statements of a section in their groups, the first ones at once. Drawn again only where the section or what is pointed at differs. */
export const Groups = memo(function Groups({ section }: { readonly section: SectionView }): ReactNode {
  const [all, setAll] = useState(false);
  const statement = usePointedStatement();
  const groups = useMemo(() => groupsOf(section), [section]);
  const hidden = groups
    .slice(MOST)
    .some((group) => [group.heading, ...group.statements].some((one) => one !== null && one.id === statement?.id));
  useEffect(() => {
    // What another pane points at is shown, wherever it stands.
    if (hidden) setAll(true);
  }, [hidden, statement]);
  const shown = useMemo(
    () => (all ? groups : groups.slice(0, MOST)).map((group): Drawn => ({ group, section })),
    [all, groups, section],
  );
  const pieces = usePieces(shown, keyOf, AT_ONCE, AT_ONCE);
  if (groups.length === 0) return <p className="meta nothing">{say('section.empty')}</p>;
  return (
    <>
      {[...pieces].map(([key, drawn]) => (
        <GroupOf key={key} {...drawn} />
      ))}
      {groups.length > MOST && (
        <Button className="quiet small" onPress={() => setAll(!all)}>
          {all ? say('section.less') : say('section.more', { count: groups.length })}
        </Button>
      )}
    </>
  );
});

function keyOf({ group }: Drawn): string {
  return group.key;
}

function GroupOf({ group: { heading, statements }, section: { arranged, statements: all } }: Drawn): ReactNode {
  return (
    <div className={arranged ? 'group flat' : 'group'}>
      {heading && <Statement statement={heading} />}
      {statements.map((statement, i) => (
        <Statement
          key={statement.id}
          statement={statement}
          label={statement.place.label === statements[i - 1]?.place.label ? null : statement.place.label}
          at={arranged ? all.indexOf(statement) : null}
          isLast={statement === all.at(-1)}
        />
      ))}
    </div>
  );
}

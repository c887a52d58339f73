import type { ReactNode } from 'react';
import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Format } from '../../../core/model/formats.ts';
import { CITATION_CHOICES, type CitationChoice } from '../../../core/model/memo.ts';
import type { MemoView } from '../../../core/model/views/memo.ts';
import { Committed } from '../../parts/committed.tsx';
import { useAtOnce } from '../../state/at-once.ts';
import { useApi } from '../../state/connection.tsx';
import { useProject } from '../../state/project.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { ChooseFormats } from './choose-formats.tsx';

/** How the memo is written: its forms, its citations, its marking, with an annex or without. */
export function Choices({
  memo,
  formats,
  setFormats,
}: {
  readonly memo: MemoView;
  readonly formats: readonly Format[];
  readonly setFormats: (formats: readonly Format[]) => void;
}): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const { attempt } = useTroubles();
  const { marking } = memo.selection;
  const styles = useAtOnce<CitationChoice>(memo.version);
  const switches = useAtOnce<boolean>(memo.version);
  const select = (change: { citations?: CitationChoice; marking?: string | null; annex?: boolean }) =>
    attempt(() => api.memo.select({ project, selection: change }));
  return (
    <div className="choices">
      <ChooseFormats formats={formats} setFormats={setFormats} />
      <RadioGroup
        className="group-of"
        value={styles.of('citations', memo.selection.citations)}
        onChange={(next) => {
          const citations = next as CitationChoice;
          styles.turn('citations', citations, select({ citations }));
        }}
      >
        <Label>{say('setup.citations')}</Label>
        {CITATION_CHOICES.map((style) => (
          <Radio key={style} value={style} className="check">
            <span className="box round" aria-hidden="true" />
            {say(`citations.${style}`)}
          </Radio>
        ))}
      </RadioGroup>
      <div className="group-of">
        <Committed
          label={say('setup.marking')}
          help={say('setup.marking.help')}
          value={marking ?? ''}
          commit={(next) => select({ marking: next.trim() === '' ? null : next.trim() })}
        />
        <Checkbox
          className="check"
          isSelected={switches.of('annex', memo.selection.annex)}
          onChange={(next) => switches.turn('annex', next, select({ annex: next }))}
        >
          <span className="box" aria-hidden="true" />
          {say('setup.annex')}
        </Checkbox>
      </div>
    </div>
  );
}

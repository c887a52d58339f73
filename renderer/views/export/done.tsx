import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Notices } from '../../parts/notices.tsx';
import { troubleInWords } from '../../state/troubles.tsx';
import { count, say } from '../../words/en.ts';
import { fileName } from './formats.ts';
import type { Exported } from './work.ts';

/** What was written, with what the desktop program can do with it. */
export function Done({ exported: { files, downloaded, notices } }: { readonly exported: Exported }): ReactNode {
  const [failed, setFailed] = useState<string | null>(null);
  const place = useRef<HTMLElement>(null);
  // The button that was pressed is gone: whoever works by keyboard goes on here, and Escape closes the sheet.
  useEffect(() => place.current?.focus(), []);
  const desktop = downloaded ? undefined : window.readout;
  const run = (work: Promise<void> | undefined): void =>
    void work?.then(
      () => setFailed(null),
      (error: unknown) => setFailed(troubleInWords(error)),
    );
  return (
    <section ref={place} tabIndex={-1} className="exported">
      <p role="status" className="verdict fine">
        {count(downloaded ? 'export.downloaded' : 'export.done', files.length)}
      </p>
      <ul className="list">
        {files.map((path) => (
          <li key={path} className="line-up">
            <span>{fileName(path)}</span>
            {desktop && (
              <>
                <Button className="quiet" onPress={() => run(desktop.open(path))}>
                  {say('export.open', { name: fileName(path) })}
                </Button>
                <Button className="quiet" onPress={() => run(desktop.show(path))}>
                  {say('export.show', { name: fileName(path) })}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {notices.length > 0 && (
        <section aria-label={say('export.notices')}>
          <p className="meta">{say('export.notices')}</p>
          <Notices notices={notices} />
        </section>
      )}
      {failed !== null && (
        <p className="banner" role="alert">
          {failed}
        </p>
      )}
    </section>
  );
}

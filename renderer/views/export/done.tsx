import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Notices } from '../../parts/notices.tsx';
import { troubleInWords } from '../../state/troubles.tsx';
import { count, say } from '../../words/en.ts';
import { carriesEvidence, fileName } from './formats.ts';
import type { Exported, ExportedFile } from './work.ts';

/** What was written, with what can be done with it: it is verified as whoever gets it would, and the desktop program opens it. */
export function Done({
  exported: { files, downloaded, notices },
  verify,
}: {
  readonly exported: Exported;
  readonly verify: (file: ExportedFile) => void;
}): ReactNode {
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
        {files.map((file) => (
          <li key={file.path} className="line-up">
            <span>{fileName(file.path)}</span>
            {carriesEvidence(file.path) && (
              <Button className="quiet" onPress={() => verify(file)}>
                {say('export.verify', { name: fileName(file.path) })}
              </Button>
            )}
            {desktop && (
              <>
                <Button className="quiet" onPress={() => run(desktop.open(file.path))}>
                  {say('export.open', { name: fileName(file.path) })}
                </Button>
                <Button className="quiet" onPress={() => run(desktop.show(file.path))}>
                  {say('export.show', { name: fileName(file.path) })}
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

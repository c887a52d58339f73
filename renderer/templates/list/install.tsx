import { type ReactNode, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { type Doubt, TrustSheet, unlessDoubted } from './trust.tsx';

/** Installs a template from a file. Where it speaks against what was met before, a person is asked first. */
export function InstallButton({ installed }: { readonly installed: () => void }): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [doubt, setDoubt] = useState<(Doubt & { readonly file: File }) | null>(null);
  const [told, setTold] = useState('');
  const install = async (file: File, agreed: readonly string[]): Promise<void> => {
    setDoubt(null);
    const done = await attempt(() =>
      unlessDoubted(
        () => api.templates.install({ bytes: file, agreed: [...agreed] }),
        agreed,
        (asked) => setDoubt({ ...asked, file }),
      ),
    );
    if (!done) return;
    setTold(say('templates.installed', { name: done.name, version: done.version }));
    installed();
  };
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.readout-template']}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) void install(file, []);
        }}
      >
        <Button className="install">{say('templates.install')}</Button>
      </FileTrigger>
      <p className="meta" role="status">
        {told}
      </p>
      {doubt && (
        <TrustSheet doubt={doubt} close={() => setDoubt(null)} agree={(agreed) => void install(doubt.file, agreed)} />
      )}
    </>
  );
}

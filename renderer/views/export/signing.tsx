import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Button, Checkbox, Input, Label, Text, TextField } from 'react-aria-components';
import type { SignerView } from '../../../core/model/views/settings.ts';
import { Unfolding } from '../../parts/unfolding.tsx';
import { useApi } from '../../state/connection.tsx';
import { troubleInWords } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';

/** Whether what is written is signed: by the key of this machine, which is made here where there is none. */
export function Signing({
  sign,
  setSign,
  passphrase,
  setPassphrase,
  possible,
}: {
  readonly sign: boolean;
  readonly setSign: (sign: boolean) => void;
  /** What the key asks for, where it does. */
  readonly passphrase: string;
  readonly setPassphrase: (passphrase: string) => void;
  /** Whether a file is chosen that carries a signature. */
  readonly possible: boolean;
}): ReactNode {
  const api = useApi();
  const [key, setKey] = useState<SignerView | null | undefined>(undefined);
  const [made, setMade] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    api.signing.key().then(
      (known) => {
        setKey(known);
        setFailed(null);
      },
      (error: unknown) => setFailed(troubleInWords(error)),
    );
  }, [api]);
  if (failed !== null)
    return (
      <p className="banner" role="alert">
        {failed}
      </p>
    );
  if (key === undefined) return null;
  if (key === null)
    return (
      <MakeKey
        made={(own, given) => {
          setKey(own);
          setPassphrase(given);
          setMade(true);
          setSign(true);
        }}
      />
    );
  return (
    <section className="signing" aria-label={say('sign.title')}>
      <Checkbox
        className="check"
        isSelected={sign && possible}
        isDisabled={!possible}
        onChange={setSign}
        autoFocus={made}
      >
        <span className="box" aria-hidden="true" />
        {say('sign.as', { author: key.author })}
      </Checkbox>
      <p className="meta" role={made ? 'status' : undefined}>
        {possible ? say(made ? 'sign.made' : 'sign.key', { fingerprint: key.fingerprint }) : say('sign.none')}
        {key.exposed && ` ${say('sign.exposed')}`}
      </p>
      {key.locked && sign && possible && (
        <Secret label={say('sign.passphrase')} value={passphrase} change={setPassphrase} />
      )}
    </section>
  );
}

/** The first signature: for whose name a key is made. */
function MakeKey({ made }: { readonly made: (key: SignerView, passphrase: string) => void }): ReactNode {
  const api = useApi();
  const [author, setAuthor] = useState('');
  const [secret, setSecret] = useState('');
  const [again, setAgain] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const make = (event: FormEvent): void => {
    event.preventDefault();
    if (secret !== '' && secret !== again) return setFailed(say('sign.differ'));
    api.signing.make({ author, passphrase: secret === '' ? null : secret }).then(
      (key) => made(key, secret),
      (error: unknown) => setFailed(troubleInWords(error)),
    );
  };
  return (
    <Unfolding title={say('sign')}>
      <form className="signing" onSubmit={make}>
        <TextField className="field" value={author} onChange={setAuthor} maxLength={200} isRequired>
          <Label className="label">{say('sign.author')}</Label>
          <Input dir="auto" autoComplete="name" />
          <Text slot="description" className="meta">
            {say('sign.author.help')}
          </Text>
        </TextField>
        <Secret label={say('sign.secret')} help={say('sign.secret.help')} value={secret} change={setSecret} />
        {secret !== '' && <Secret label={say('sign.again')} value={again} change={setAgain} />}
        <Button type="submit" isDisabled={author.trim() === ''}>
          {say('sign.make')}
        </Button>
        {failed !== null && (
          <p className="banner" role="alert">
            {failed}
          </p>
        )}
      </form>
    </Unfolding>
  );
}

function Secret({
  label,
  help,
  value,
  change,
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly change: (value: string) => void;
}): ReactNode {
  return (
    <TextField className="field" type="password" value={value} onChange={change} maxLength={1_000}>
      <Label className="label">{label}</Label>
      <Input autoComplete="off" />
      {help !== undefined && (
        <Text slot="description" className="meta">
          {help}
        </Text>
      )}
    </TextField>
  );
}

import type { ReactNode } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { say } from '../../words/en.ts';
import type { OpenTemplate } from '../draft.ts';
import { pictureName } from './asset-names.ts';

const PICTURES = ['image/png', 'image/jpeg'];
const WORD = ['.docx', '.dotx'];

/** What of a template is no text: pictures and the office's Word file, which are added, replaced and removed here. */
export function Assets({ opened, locked }: { readonly opened: OpenTemplate; readonly locked: boolean }): ReactNode {
  const { setAsset, source } = opened;
  const put = (file: string, chosen: File): void => void setAsset(file, chosen);
  const hasHouse = source.others.some((file) => file.startsWith('house.'));
  if (locked && source.others.length === 0) return null;
  return (
    <section className="assets" aria-labelledby="assets-title">
      <h3 id="assets-title">{say('editor.assets')}</h3>
      {source.others.length === 0 && <p className="meta">{say('editor.assets.none')}</p>}
      <ul aria-labelledby="assets-title">
        {source.others.map((file) => (
          <li key={file}>
            <span>{file}</span>
            {!locked && isKnown(file) && (
              <span className="asset-do">
                <Choose types={typesOf(file)} choose={(chosen) => put(named(file, chosen), chosen)}>
                  <Button className="quiet" aria-label={say('editor.asset.replace.name', { file })}>
                    {say('editor.asset.replace')}
                  </Button>
                </Choose>
                <Button
                  className="quiet"
                  aria-label={say('editor.asset.remove.name', { file })}
                  onPress={() => void setAsset(file, null)}
                >
                  {say('editor.asset.remove')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <div className="file-do">
          <Choose types={PICTURES} choose={(chosen) => put(pictureName(chosen.name), chosen)}>
            <Button className="quiet">{say('editor.asset.add')}</Button>
          </Choose>
          {!hasHouse && (
            <Choose types={WORD} choose={(chosen) => put(houseName(chosen.name), chosen)}>
              <Button className="quiet">{say('editor.asset.house')}</Button>
            </Choose>
          )}
          <p className="meta">{say('editor.asset.help')}</p>
        </div>
      )}
    </section>
  );
}

function Choose({
  types,
  choose,
  children,
}: {
  readonly types: readonly string[];
  readonly choose: (file: File) => void;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <FileTrigger
      acceptedFileTypes={types}
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) choose(file);
      }}
    >
      {children}
    </FileTrigger>
  );
}

/** Texts for people and drawings lie in a template too: they are not changed here. */
function isKnown(file: string): boolean {
  return /^(?:assets\/[\w.-]+\.(?:png|jpe?g)|house\.do[ct]x)$/.test(file);
}

function typesOf(file: string): readonly string[] {
  if (file.startsWith('house.')) return WORD;
  return [file.endsWith('.png') ? 'image/png' : 'image/jpeg'];
}

/** A picture keeps its place; a Word file is called by its own kind. */
function named(file: string, chosen: File): string {
  return file.startsWith('house.') ? houseName(chosen.name) : file;
}

function houseName(name: string): string {
  return name.toLowerCase().endsWith('.dotx') ? 'house.dotx' : 'house.docx';
}

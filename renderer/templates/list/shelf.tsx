import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ShelfPackView, ShelvesView } from '../../../core/model/views/shelves.ts';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';
import { say } from '../../words/en.ts';
import { freshIn } from '../fresh.ts';
import { AddShelf } from './add-shelf.tsx';
import { ChangeSheet } from './change.tsx';
import { ShelfFolders } from './folders.tsx';
import { ShelfNews } from './shelf-news.tsx';
import { type Doubt, TrustSheet, unlessDoubted } from './trust.tsx';

/** What the team shares: what is new, the folders, and what is wrong with them. */
export function ShelfSection({
  news,
  look,
  changed,
  tell,
}: {
  readonly news: ShelvesView | null;
  readonly look: () => Promise<void>;
  /** Templates, or the shelves, are others from now on. */
  readonly changed: () => void;
  readonly tell: (words: string) => void;
}): ReactNode {
  const api = useApi();
  const { attempt } = useTroubles();
  const [doubt, setDoubt] = useState<(Doubt & { readonly pack: ShelfPackView }) | null>(null);
  const [shown, setShown] = useState<ShelfPackView | null>(null);
  const take = async (pack: ShelfPackView, agreed: readonly string[]): Promise<void> => {
    setDoubt(null);
    setShown(null);
    const { hash, template } = pack;
    const done = await attempt(() =>
      unlessDoubted(
        () => api.shelves.take({ template, hash, agreed: [...agreed] }),
        agreed,
        (asked) => setDoubt({ ...asked, pack }),
      ),
    );
    if (!done) return;
    tell(say('shelf.taken', { name: done.name, version: done.version }));
    changed();
  };
  const pin = async (template: string, pinned: boolean): Promise<void> => {
    await attempt(() => api.templates.pin({ template, pinned }));
    changed();
  };
  const fresh = news ? freshIn(news) : 0;
  return (
    <section className="shelf" aria-labelledby="shelf-title">
      <header className="shelf-head">
        <h3 id="shelf-title">{say('shelf.title')}</h3>
        {fresh > 0 && <span className="badge badge-update">{say('shelf.badge', { count: fresh })}</span>}
        <span className="meta">{say('shelf.lead')}</span>
        <Button className="quiet" onPress={() => void look()}>
          {say('shelf.look')}
        </Button>
      </header>
      {news === null && (
        <p className="meta" role="status">
          {say('shelf.looking')}
        </p>
      )}
      {news && news.shelves.length > 0 && (
        <>
          <ShelfNews
            news={news}
            take={(pack) => void take(pack, [])}
            show={setShown}
            pin={(...of) => void pin(...of)}
          />
          <ShelfFolders shelves={news.shelves} changed={changed} tell={tell} />
        </>
      )}
      {news?.shelves.length === 0 && <p className="meta">{say('shelf.none')}</p>}
      {news && (
        <div className="shelf-add">
          <AddShelf
            added={(folder) => {
              tell(say('shelf.added', { folder }));
              changed();
            }}
          />
        </div>
      )}
      {shown && <ChangeSheet pack={shown} close={() => setShown(null)} take={() => void take(shown, [])} />}
      {doubt && (
        <TrustSheet doubt={doubt} close={() => setDoubt(null)} agree={(agreed) => void take(doubt.pack, agreed)} />
      )}
    </section>
  );
}

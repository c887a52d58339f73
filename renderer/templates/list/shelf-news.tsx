import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { OfferView, ShelfPackView, ShelvesView } from '../../../core/model/views/shelves.ts';
import { say } from '../../words/en.ts';

interface Actions {
  readonly take: (pack: ShelfPackView) => void;
  readonly show: (pack: ShelfPackView) => void;
  readonly pin: (template: string, pinned: boolean) => void;
}

/** What could be taken, and versions of which a person must choose. */
export function ShelfNews({ news, ...actions }: Actions & { readonly news: ShelvesView }): ReactNode {
  const { conflicts, offers, taken } = news;
  return (
    <>
      {taken.map(({ name, version }) => (
        <p key={name} role="status">
          {say('shelf.taken.itself', { name, version })}
        </p>
      ))}
      {offers.length + conflicts.length === 0 && <p className="meta">{say('shelf.news.none')}</p>}
      {offers.length > 0 && (
        <ul className="shelf-list" aria-label={say('shelf.news')}>
          {offers.map((offer) => (
            <Offer key={offer.hash} offer={offer} {...actions} />
          ))}
        </ul>
      )}
      {conflicts.map(({ packs, template, version }) => (
        <div key={`${template} ${version}`} className="shelf-conflict">
          <p>{say('shelf.conflict', { template, version })}</p>
          <ul className="shelf-list">
            {packs.map((pack) => (
              <li key={pack.hash}>
                <p className="shelf-what">
                  {pack.file} <By pack={pack} />
                </p>
                <div className="template-do">
                  <Button aria-label={say('shelf.take.file', { file: pack.file })} onPress={() => actions.take(pack)}>
                    {say('shelf.take')}
                  </Button>
                  <Button aria-label={say('shelf.change.file', { file: pack.file })} onPress={() => actions.show(pack)}>
                    {say('shelf.change')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Offer({ offer, take, show, pin }: Actions & { readonly offer: OfferView }): ReactNode {
  const { kind, name, now, pinned, template, version } = offer;
  return (
    <li>
      <div className="shelf-what">
        <p>
          <strong>{name}</strong> {say('templates.version', { version })}{' '}
          <span className="meta">{say(`shelf.offer.${kind}`, { now: now ?? '' })}</span>
        </p>
        <p>
          <By pack={offer} />
          {pinned && <span className="badge badge-pinned">{say('templates.pinned')}</span>}
        </p>
      </div>
      <div className="template-do">
        <Button aria-label={say('shelf.take.name', { name, version })} onPress={() => take(offer)}>
          {say('shelf.take')}
        </Button>
        <Button aria-label={say('shelf.change.name', { name, version })} onPress={() => show(offer)}>
          {say('shelf.change')}
        </Button>
        {now !== null && (
          <Button
            aria-label={pinned ? say('shelf.unpin.name', { name }) : say('shelf.pin.name', { name, version: now })}
            onPress={() => pin(template, !pinned)}
          >
            {say(pinned ? 'shelf.unpin' : 'shelf.pin')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Who published it: what a signature says, else what its manifest says. */
function By({ pack: { author, signed } }: { readonly pack: ShelfPackView }): ReactNode {
  if (signed)
    return (
      <>
        <span className="badge badge-signed">{say('templates.signed', { author: signed.author })}</span>
        <span className="meta">{say('templates.signed.key', { fingerprint: signed.fingerprint })}</span>
      </>
    );
  return (
    <>
      <span className="badge badge-unsigned">{say('templates.unsigned')}</span>
      {author !== null && <span className="meta">{say('shelf.by', { author })}</span>}
    </>
  );
}

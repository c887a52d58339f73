import { lostOf } from '../views/lost.ts';
import { inTurn, os } from './os.ts';

export const corrections = {
  make: os.corrections.make.use(inTurn).handler(({ input, context }) => {
    const session = context.session(input.project);
    const known = new Set(session.state().articles.map(({ id }) => id));
    for (const correction of input.corrections) {
      const named =
        'article' in correction
          ? [correction.article]
          : 'at' in correction
            ? [correction.at.article]
            : 'one' in correction
              ? [correction.one.article, correction.other.article]
              : correction.of.evidence.map(({ article }) => article);
      const missing = named.find((id) => !known.has(id));
      if (missing !== undefined) throw new RangeError(`no article ${missing}`);
    }
    return session.change([{ kind: 'correct', corrections: input.corrections }]);
  }),
  list: os.corrections.list.handler(({ input, context }) => {
    const session = context.session(input.project);
    return lostOf(session.state().corrections, session.built()?.lost ?? []);
  }),
};

export const settings = {
  get: os.settings.get.handler(({ context }) => context.settings()),
  set: os.settings.set.handler(({ input, context }) => {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    context.store.putSetting('window', JSON.stringify({ ...context.settings(), ...given }));
    return context.settings();
  }),
};

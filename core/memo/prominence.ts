import type { Dossier } from '../model/dossier.ts';

/** How many meetings and utterances each party has a part in, by its id: who comes first wherever people stand in a row. */
export function prominenceOf({ meetings, utterances }: Dossier): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  const add = (party: string | null): void => {
    if (party) parts.set(party, (parts.get(party) ?? 0) + 1);
  };
  for (const { participants } of meetings) for (const { party } of participants) add(party);
  for (const { salience, speaker } of utterances) if (salience > 0) add(speaker.party);
  return parts;
}

import { describe, expect, it } from 'vitest';
import { dateArticles } from '../../core/dossier/assemble.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

function windowOf(text: string): string | null {
  const [found] = dateArticles([readArticle(articleOfText('a.txt', text, null))]).values();
  return found ? `${found.earliest} to ${found.latest}` : null;
}

const LEAD =
  'VALMONT: Minister Marta Lind held talks with Tomas Okon on Tuesday about the fishing grounds of the islands.';

describe('an article without a date, by the pictures and posts in it', () => {
  it('came out in the week of the picture whose weekday its first sentences name', () => {
    const week = '2026-02-03 to 2026-02-09';
    expect(windowOf(`Lind and Okon in Valmont, Feb. 3, 2026. (IWA/A. Holm)\n${LEAD}`)).toBe(week);
    expect(windowOf(`Lind and Okon in Valmont, February 3, 2026. ISLANDWIRE/A. Holm\n${LEAD}`)).toBe(week);
    expect(windowOf(`Lind and Okon in Valmont, February 3, 2026. Aud van Holm/Islandwire\n${LEAD}`)).toBe(week);
  });

  it('tells a picture by its caption, too', () => {
    const week = '2026-02-03 to 2026-02-09';
    for (const caption of [
      'Minister Marta Lind, left, speaks with Tomas Okon in Valmont, Feb. 3, 2026.',
      'In this photo released by the palace, guards gather in Valmont, Feb. 3, 2026.',
      'Marta Lind with Tomas Okon in Valmont on February 3, 2026',
      'Minister Marta Lind, left, speaks with Tomas Okon in Valmont on February 3, 2026.',
      'Minister Marta Lind shakes hands with Tomas Okon in Valmont on Tuesday, February 3, 2026.',
      'Marta Lind nods to Tomas Okon in Valmont on February 3, 2026.',
      'Dockers load a ship in Valmont, with Marta Lind looking on, Feb. 3, 2026.',
      'Marta Lind in Valmont, Tuesday, February 3, 2026. (Photo: Aud Holm)',
    ])
      expect(windowOf(`${LEAD}\n\n${caption}\n\nThey will meet again.`)).toBe(week);
  });

  it('takes no plan, no past, no old picture and no line without anybody for one', () => {
    for (const line of [
      'The closed season begins on Feb. 3, 2026.',
      'Comments are due on Feb. 3, 2026.',
      'Marta Lind meets Tomas Okon in Valmont on Feb. 3, 2026.',
      'The new harbour master takes office on Feb. 3, 2026.',
      'Marta Lind in Valmont until Feb. 3, 2026',
      'Marta Lind nodded to Tomas Okon in Valmont on Feb. 3, 2026.',
      'They signed the first accord in Valmont on Feb. 3, 2026.',
      'Marta Lind with Tomas Okon in Valmont (file photo), Feb. 3, 2026',
      'Deadline for bids: Feb. 3, 2026',
    ])
      expect(windowOf(`${LEAD}\n\n${line}\n\nThey will meet again.`)).toBe(null);
  });

  it('came out in the week of the post whose weekday they name', () => {
    const post = 'A good first meeting with my colleague.\n— Marta Lind (@martalind) February 3, 2026';
    expect(windowOf(`${LEAD}\n${post}`)).toBe('2026-02-03 to 2026-02-09');
  });

  it('is left open by another weekday, by a later picture, and by a day in a sentence', () => {
    expect(windowOf(`Lind and Okon in Valmont, Feb. 4, 2026. (IWA/A. Holm)\n${LEAD}`)).toBe(null);
    const later = 'Okon at sea, Feb. 8, 2026. (IWA/A. Holm)';
    expect(windowOf(`Lind and Okon in Valmont, Feb. 3, 2026. (IWA/A. Holm)\n${LEAD}\n${later}`)).toBe(null);
    expect(windowOf(`${LEAD}\nThe grounds were closed on Feb. 3, 2026, after a storm.`)).toBe(null);
    const pact = 'They last met on Feb. 3, 2026. Guards of the islands/Mainland pact were there.';
    expect(windowOf(`${LEAD}\n${pact}`)).toBe(null);
  });
});

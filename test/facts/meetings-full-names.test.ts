import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('those who meet, in all the words that tell who they are', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'European Fish Office (EFO) harbour inspectors met in Oslo on Monday.',
      ['meeting: European Fish Office harbour inspectors @ Oslo 2024-05-06'],
    ],
    [
      'Ana Silva met European Fish Office (EFO) director Lars Holm in Oslo on Monday.',
      ['meeting: Ana Silva + Lars Holm @ Oslo 2024-05-06'],
    ],
    [
      'Ana Silva met the European Fish Office (EFO) in Oslo on Monday.',
      ['meeting: Ana Silva + European Fish Office @ Oslo 2024-05-06'],
    ],
    [
      'Ana Silva said so after talks on Monday with Taoiseach (Irish Prime Minister) Sean Moran following a vote in Oslo.',
      ['talks: Ana Silva + Sean Moran @ - 2024-05-06'],
    ],
    [
      'Senior officials from the Group of Seven (G-7) countries will meet in Lima next week.',
      ['meeting: Senior officials from the Group of Seven (G-7) countries @ Lima 2024-05-13 planned'],
    ],
    [
      'Ferry prices may be fixed when finance ministers hold an informal meeting in Lima next week.',
      ['meeting: finance ministers @ Lima 2024-05-13 planned'],
    ],
    [
      'Finance and farm ministers of the Nordic Council met in Oslo on Monday.',
      ['meeting: Finance and farm ministers of the Nordic Council @ Oslo 2024-05-06'],
    ],
    [
      'Envoys from all buying and selling countries met in Oslo on Monday.',
      ['meeting: Envoys from all buying and selling countries @ Oslo 2024-05-06'],
    ],
    [
      'Bank officials of leading industrial nations met in Oslo on Monday.',
      ['meeting: Bank officials of leading industrial nations @ Oslo 2024-05-06'],
    ],
  ])('finds in “%s”', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each<readonly [string, readonly string[]]>([
    [
      'Marta Lind told officials from 30 Asian states so. The officials are meeting in Lima to finish the agenda.',
      ['meeting: officials from 30 Asian states @ Lima -'],
    ],
    [
      'It must be approved by the transport ministers of the Nordic states. This could come when the ministers meet in Lima on Monday.',
      ['meeting: transport ministers of the Nordic states @ Lima 2024-05-13 planned'],
    ],
    // Of several kinds none is meant; officials whom somebody meets may be any.
    [
      'Peruvian officials left. Chilean officials stayed. It rained. The officials met in Oslo on Monday.',
      ['meeting: officials @ Oslo 2024-05-06'],
    ],
    [
      'Peruvian officials were cross. Marta Lind met officials in Oslo on Monday.',
      ['meeting: Marta Lind + officials @ Oslo 2024-05-06'],
    ],
    [
      'Marta Lind is attending the annual meeting of the Herring Commission, a group of more than 300 fishers.',
      ['meeting: Marta Lind + Herring Commission @ - -'],
    ],
  ])('takes up whom the text tells in “%s”', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each<readonly [string, readonly string[]]>([
    // What they are asked for is not who they are.
    [
      'Minister Marta Lind met Norwegian bankers for about two billion dollars in loans on Monday.',
      ['meeting: Marta Lind + Norwegian bankers @ - 2024-05-06'],
    ],
    [
      'Talks between herring fishers and shipowners for a new two-year contract ended in Oslo on Monday.',
      ['talks: herring fishers + shipowners @ - -'],
    ],
    // Whose cause they serve is.
    [
      'Minister Marta Lind met campaigners for cleaner rivers in Oslo on Monday.',
      ['meeting: Marta Lind + campaigners for cleaner rivers @ Oslo 2024-05-06'],
    ],
    [
      'Minister Marta Lind met lawyers for asylum seekers in Oslo on Monday.',
      ['meeting: Marta Lind + lawyers for asylum seekers @ Oslo 2024-05-06'],
    ],
    [
      'Minister Marta Lind met lawyers for a widow in Oslo on Monday.',
      ['meeting: Marta Lind + lawyers for a widow @ Oslo 2024-05-06'],
    ],
    // A short form before a verb, or before somebody else, belongs to the body alone.
    [
      'Minister Marta Lind met the Nordic Fish Office (NFO) on Monday.',
      ['meeting: Marta Lind + Nordic Fish Office @ - 2024-05-06'],
    ],
    [
      'Marta Lind is to finance ministers’ trips, which Paul Okon discussed with Ana Silva in Oslo on Monday.',
      ['talks: Paul Okon + Ana Silva @ Oslo 2024-05-06'],
    ],
  ])('finds no more than those in “%s”', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

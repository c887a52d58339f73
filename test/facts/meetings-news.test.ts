import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('meetings as news tells them', () => {
  it.each([
    [
      'Talks between Norway, Peru and Chile over a dam in the high valley ended on Monday without a deal.',
      'talks: Norway + Peru + Chile @ - 2024-05-06',
    ],
    [
      'Fisheries ministers of Peru and Chile resumed negotiations on the quota today.',
      'talks: Fisheries ministers of Peru and Chile @ - 2024-05-09',
    ],
    [
      'Leaders of the three countries bordering the Great Lake held an online summit hosted by Kenya on Tuesday.',
      'summit: Leaders of the three countries + Kenya @ - 2024-05-07',
    ],
    [
      'President Ana Silva on Monday presided over a summit of OPEC leaders in Lima.',
      'summit: Ana Silva + OPEC leaders @ Lima 2024-05-06',
    ],
    ['Nordic leaders meeting in Oslo on Tuesday lifted the ban.', 'meeting: Nordic leaders @ Oslo 2024-05-07'],
    ['On the sidelines of the summit, President Ana Silva met Lars Holm.', 'meeting: Ana Silva + Lars Holm @ - -'],
    [
      'Ana Silva, a founding father of the bloc, met Lars Holm on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ - 2024-05-07',
    ],
    [
      'Ana Silva met Ambassador Lars Holm, Minister of Foreign Affairs, in Oslo on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    [
      'Ana Silva met Lars Holm in the northern town of Kirkenes on Tuesday.',
      'meeting: Ana Silva + Lars Holm @ Kirkenes 2024-05-07',
    ],
    [
      'Ana Silva, who had flown to Oslo in March to meet Lars Holm, said so.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-03-01',
    ],
    ['Ana Silva visited Oslo and met Lars Holm on Tuesday.', 'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07'],
    ['Ana Silva called on Lars Holm in Oslo on Tuesday.', 'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07'],
    [
      'Ana Silva called on Lars Holm in Oslo on Tuesday to discuss fees.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-07',
    ],
    ['Ana Silva discussed the quota with Lars Holm in a call on Monday.', 'call: Ana Silva + Lars Holm @ - 2024-05-06'],
    ['The top envoy to Chad, Ana Silva, met Lars Holm on Monday.', 'meeting: Ana Silva + Lars Holm @ - 2024-05-06'],
    [
      'Energy Minister Ana Silva met Deputy Prime Minister Lars Holm in Oslo. The minister also met Piet Vries on Monday.',
      'meeting: Ana Silva + Piet Vries @ - 2024-05-06',
    ],
    [
      'Ana Silva travelled to Oslo on Monday, where she held talks with Lars Holm.',
      'talks: Ana Silva + Lars Holm @ Oslo 2024-05-06',
    ],
    [
      'Ana Silva flew to Oslo, where Lars Holm received her on Tuesday.',
      'meeting: Lars Holm + Ana Silva @ Oslo 2024-05-07',
    ],
    [
      'Ana Silva held talks in Oslo with the head of the union, Lars Holm, and with the minister, Piet Vries.',
      'talks: Ana Silva + Lars Holm + Piet Vries @ Oslo -',
    ],
    [
      'The next meeting of OPEC ministers will take place in Oslo on 4 June.',
      'meeting: OPEC ministers @ Oslo 2024-06-04 planned',
    ],
    [
      'Ministers from the nine states of the bloc met in Oslo on Sunday rather than in Lima.',
      'meeting: Ministers from the nine states of the bloc @ Oslo 2024-05-05',
    ],
    [
      'Leaders meeting in Oslo on Saturday lifted the ban. On the sidelines of the summit, Ana Silva met Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-04',
    ],
    [
      "Peru's Ana Silva met Lars Holm on Monday. The Peruvian also met Piet Vries on Tuesday.",
      'meeting: Ana Silva + Piet Vries @ - 2024-05-07',
    ],
    ['Ana Silva flew to Oslo to open the fair and to meet Lars Holm.', 'meeting: Ana Silva + Lars Holm @ Oslo -'],
    [
      'Ana Silva visited Oslo in March, when Lars Holm and Piet Vries met with her respectively.',
      'meeting: Piet Vries + Ana Silva @ Oslo 2024-03-01',
    ],
    [
      'Ana Silva met in Oslo with negotiators from both sides, among them Lars Holm, head of the union, and Piet Vries.',
      'meeting: Ana Silva + Lars Holm + Piet Vries @ Oslo -',
    ],
    [
      'Ana Silva convened mill owners and unions in Oslo on Tuesday.',
      'meeting: Ana Silva + mill owners + unions @ Oslo 2024-05-07',
    ],
    ['Ana Silva made a phone call to Lars Holm on Tuesday.', 'call: Ana Silva + Lars Holm @ - 2024-05-07'],
    ['Ana Silva returns from talks with Lars Holm in Lima.', 'talks: Ana Silva + Lars Holm @ Lima -'],
    [
      'Ana Silva flies to Oslo on Monday for a meeting with Lars Holm.',
      'meeting: Ana Silva + Lars Holm @ Oslo 2024-05-13 planned',
    ],
    [
      'Ana Silva and Lars Holm will co-chair the third strategic dialogue in Oslo on Friday.',
      'talks: Ana Silva + Lars Holm @ Oslo 2024-05-10 planned',
    ],
    [
      'Ana Silva will hold talks with Lars Holm in the Norwegian lakeside town of Hamar on Friday.',
      'talks: Ana Silva + Lars Holm @ Hamar 2024-05-10 planned',
    ],
    [
      'Ana Silva hosted Lars Holm in Oslo on Monday. Piet Vries and Aino Laine also attended the meeting.',
      'meeting: Ana Silva + Lars Holm + Piet Vries + Aino Laine @ Oslo 2024-05-06',
    ],
    ['Ana Silva spoke with farm groups on Monday.', 'call: Ana Silva + farm groups @ - 2024-05-06'],
    [
      'Norway and Chile agreed on a quota after 12 hours of talks in Oslo on Monday.',
      'talks: Norway + Chile @ Oslo 2024-05-06',
    ],
    [
      'Ana Silva will hold UN-mediated talks with Lars Holm in Oslo on Saturday, weeks after they failed to agree.',
      'talks: Ana Silva + Lars Holm @ Oslo 2024-05-11 planned',
    ],
    ['Ana Silva met Lars Holm in Siem Reap on Monday.', 'meeting: Ana Silva + Lars Holm @ Siem Reap 2024-05-06'],
    [
      'Ana Silva met with Piet Vries of Norway and Prime Minister Lars Holm of Chile in Oslo on Monday.',
      'meeting: Ana Silva + Piet Vries + Lars Holm @ Oslo 2024-05-06',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));

  it.each([
    [
      'Ana Silva met bilaterally with Lars Holm and Piet Vries on Monday.',
      ['meeting: Ana Silva + Lars Holm @ - 2024-05-06', 'meeting: Ana Silva + Piet Vries @ - 2024-05-06'],
    ],
    [
      'Ana Silva met Lars Holm in Oslo on Monday and later Piet Vries.',
      ['meeting: Ana Silva + Lars Holm @ Oslo 2024-05-06', 'meeting: Ana Silva + Piet Vries @ Oslo 2024-05-06'],
    ],
    [
      'Ana Silva had spoken several times over the weekend with Lars Holm and Piet Vries.',
      ['call: Ana Silva + Lars Holm @ - 2024-05-04', 'call: Ana Silva + Piet Vries @ - 2024-05-04'],
    ],
    [
      'Ana Silva held a phone call with Lars Holm and with Piet Vries on Monday.',
      ['call: Ana Silva + Lars Holm @ - 2024-05-06', 'call: Ana Silva + Piet Vries @ - 2024-05-06'],
    ],
  ])('tells apart: %s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'Ana Silva called on Lars Holm to resign on Monday.',
    'Ana Silva called on Lars Holm on Monday to resign.',
    'Ana Silva called on Lars Holm in Oslo on Monday to free the crew.',
    'Ana Silva made a plea to Lars Holm on Monday.',
    'Ana Silva convened her thoughts on Monday.',
    'Ana Silva and Lars Holm visited both capitals on Monday.',
    'Ana Silva and Lars Holm spoke to staff in Oslo on Monday.',
    'Talks over a dam on the river that flooded two towns ended on Monday.',
    'The Blue Nile met the White Nile in Khartoum.',
    'Ana Silva resumed her talks with the growers.',
  ])('finds no meeting held: %s', (text) => expect(told(text)).toEqual([]));

  it.each([
    [
      'a place that another clause names',
      'Ana Silva wrote from Oslo that Lars Holm met Piet Vries on Monday.',
      'meeting: Lars Holm + Piet Vries @ - 2024-05-06',
    ],
    [
      'the sidelines of no summit told',
      'On the sidelines of the summit, Ana Silva met Lars Holm. Rain fell in Oslo.',
      'meeting: Ana Silva + Lars Holm @ - -',
    ],
  ])('takes no place from %s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['RIO DE JANEIRO, Brazil (AP) — ', 'Rio de Janeiro, Brazil'],
    ['PORT-AU-PRINCE, 9 May 2024 (AP) — ', 'Port-au-Prince'],
    ['Oslo, May 9 (AP) — ', 'Oslo'],
  ])('names the place of the dateline %s as others are', (dateline, place) => {
    const text = `${dateline}Ana Silva met Lars Holm on Monday, with the whole of their staff.\n`;
    const { facts } = readArticle(articleOfText('a', text, '2024-05-09'));
    expect(facts.flatMap((fact) => (fact.kind === 'meeting' ? [fact.place?.name] : []))).toEqual([place]);
  });

  it.each([
    'Ana Silva met Lars Holm in Oslo (near Asker) on Monday.',
    'Ana Silva met Lars Holm (Ларс Хольм) in Oslo on Monday.',
  ])('reads on behind brackets: %s', (text) =>
    expect(told(text)).toEqual(['meeting: Ana Silva + Lars Holm @ Oslo 2024-05-06']),
  );

  it('plans what two sides decided on for a day', () => {
    expect(told('Ana Silva and Lars Holm decided to meet again on Monday.')).toEqual([
      'meeting: Ana Silva + Lars Holm @ - 2024-05-13 planned',
    ]);
  });
});

describe('people whose names are towns', () => {
  it.each([
    [
      'Treasury official Ana Paris met Lars Holm on Monday. Mr. Paris met Piet Vries on Tuesday.',
      'meeting: Ana Paris + Piet Vries @ - 2024-05-07',
    ],
    ['General Michael Langley met Lars Holm on Monday.', 'meeting: Michael Langley + Lars Holm @ - 2024-05-06'],
    [
      'Trade minister Brooke Houston met Lars Holm on Monday. Houston met Piet Vries on Tuesday.',
      'meeting: Brooke Houston + Piet Vries @ - 2024-05-07',
    ],
    [
      'President Ana al-Sadri met Lars Holm on Monday. Sadri met Piet Vries on Tuesday.',
      'meeting: Ana al-Sadri + Piet Vries @ - 2024-05-07',
    ],
    [
      'Russian envoy Alexander Novik met Lars Holm on Monday. The Russian also met Piet Vries on Tuesday.',
      'meeting: Alexander Novik + Piet Vries @ - 2024-05-07',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));

  it('leaves a town a town', () => {
    expect(told('Trade minister Brooke Houston met Lars Holm in Houston on Monday.')).toEqual([
      'meeting: Brooke Houston + Lars Holm @ Houston 2024-05-06',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('meetings as wires and ministries tell them', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Marta Lind and Paul Okon held "a constructive and friendly meeting" in Lima on Monday.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-06'],
    ],
    [
      'Envoy Marta Lind held a "short informal meeting" with Paul Okon on Monday.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    [
      'Minister Marta Lind "is meeting the head of the union to discuss this", a spokesman for Paul Okon told reporters.',
      ['meeting: Marta Lind + head of the union @ - -'],
    ],
    [
      'Minister Marta Lind and envoy Paul Okon held what a source described as a long and frank meeting on Monday.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    [
      'Marta Lind would first meet Adviser Paul Okon before meeting President Ana Silva.',
      ['meeting: Marta Lind + Paul Okon @ - - planned', 'meeting: Marta Lind + Ana Silva @ - - planned'],
    ],
    [
      'Marta Lind said on Tuesday she will discuss the merger with President Paul Okon when they meet on Saturday.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-11 planned'],
    ],
    [
      'President Paul Okon praised Marta Lind after they held talks in Oslo on Monday.',
      ['talks: Paul Okon + Marta Lind @ Oslo 2024-05-06'],
    ],
    [
      'The Liberals and the Greens agreed on Tuesday to hold another round of talks next week.',
      ['talks: Liberals + Greens @ - 2024-05-13 planned'],
    ],
    [
      'Marta Lind would travel to Lima early next week to sit down with Paul Okon.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-13 planned'],
    ],
    [
      'The deputies would meet in Oslo on 27 May, followed by a meeting between the foreign ministers in March.',
      ['meeting: deputies @ Oslo 2024-05-27 planned', 'meeting: foreign ministers @ - 2025-03-01 planned'],
    ],
    [
      'Party leader Marta Lind met Paul Okon on Monday. The two chairmen will meet again on Thursday or Friday.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-05-06', 'meeting: Marta Lind + Paul Okon @ - 2024-05-09 planned'],
    ],
    [
      'Marta Lind held talks with her Uzbek, Tajik and Kazakh counterparts on Monday.',
      ['talks: Marta Lind + Uzbek, Tajik and Kazakh counterparts @ - 2024-05-06'],
    ],
    [
      'Marta Lind held a series of phone calls with the leaders of Peru, Chile, Bolivia and Brazil on Monday.',
      ['call: Marta Lind + leaders of Peru, Chile, Bolivia and Brazil @ - 2024-05-06'],
    ],
    [
      'A meeting of the foreign ministers of Peru and Chile, Marta Lind and Paul Okon, was held in Lima on Monday.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-06'],
    ],
    [
      'The two largest parties, the Bakers Union and the Millers Union, will meet on Friday.',
      ['meeting: Bakers Union + Millers Union @ - 2024-05-10 planned'],
    ],
    [
      "Vice President Lars Holm and the firm's production chief, Marta Lind, met again on Tuesday.",
      ['meeting: Lars Holm + Marta Lind @ - 2024-05-07'],
    ],
    [
      'The Dialogue was co-chaired by Minister Marta Lind and Adviser Lars Holm, as well as Secretary Paul Okon and Secretary Ana Silva.',
      ['talks: Marta Lind + Lars Holm + Paul Okon + Ana Silva @ - -'],
    ],
    [
      'The trilateral meeting of Peru, Chile and Bolivia will be held in Lima on Monday.',
      ['meeting: Peru + Chile + Bolivia @ Lima 2024-05-13 planned'],
    ],
    [
      'It is expected to be raised at a meeting between the African Union and the mediators with the rebels in Juba next week.',
      ['meeting: African Union + mediators + rebels @ Juba 2024-05-13 planned'],
    ],
    [
      'President Marta Lind meets Secretary Paul Okon in Lima, capital of Peru, May 7, 2024.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-07'],
    ],
    [
      'Union and port bargaining teams resumed talks over the weekend.',
      ['talks: Union + port bargaining teams @ - 2024-05-04'],
    ],
    [
      'Lars Holm was back at the Treasury on Tuesday for technical talks with Paul Okon.',
      ['talks: Lars Holm + Paul Okon @ Treasury 2024-05-07'],
    ],
    [
      'Commissioner Marta Lind will brief the ambassadors of the 27 on Friday.',
      ['meeting: Marta Lind + ambassadors of the 27 @ - 2024-05-10 planned'],
    ],
    [
      'Marta Lind had spoken about the plant with chairman Lars Holm by phone on Monday.',
      ['call: Marta Lind + Lars Holm @ - 2024-05-06'],
    ],
    [
      'Marta Lind and Paul Okon discussed the treaty over the phone on Monday.',
      ['call: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    [
      'Minister Lars Holm said in Oslo after seeing Paul Okon there today that it was close.',
      ['meeting: Lars Holm + Paul Okon @ Oslo 2024-05-09'],
    ],
    [
      'Paul Okon and Lars Holm disagreed. Ana Silva called both men at the weekend.',
      ['call: Ana Silva + Paul Okon + Lars Holm @ - 2024-05-04'],
    ],
    [
      'Peru and Chile share the chair. Their teams will hold a first meeting in June.',
      ['meeting: Peru + Chile @ - 2024-06-01 planned'],
    ],
    [
      'The Arctic Council meets at ministerial level in Oslo on Friday.',
      ['meeting: Arctic Council @ Oslo 2024-05-10 planned'],
    ],
    [
      'Minister Marta Lind greeted Prime Minister Paul Okon during a ceremony in Lima on Monday.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-06'],
    ],
    [
      'The Employers Association said it met with the Bakers Union Canada on Monday.',
      ['meeting: Employers Association + Bakers Union @ - 2024-05-06'],
    ],
    [
      'Peru and Chile will hold a "two plus two" meeting of their foreign and defence ministers later this month.',
      ['meeting: Peru + Chile @ - 2024-05-09 planned'],
    ],
    [
      'Peru and Chile held a joint meeting of their top envoys and defence officials in Lima on Monday.',
      ['meeting: Peru + Chile @ Lima 2024-05-06'],
    ],
    [
      "Peru's foreign and defence ministers are to meet with their Chilean counterparts on Friday.",
      ["meeting: Peru's foreign and defence ministers + Chilean counterparts @ - 2024-05-10 planned"],
    ],
    [
      'She was referring to the talks that Marta Lind held with Defence Minister Paul Okon on Monday.',
      ['talks: Marta Lind + Paul Okon @ - 2024-05-06'],
    ],
    [
      'Secretary Marta Lind will welcome 12 Pacific foreign ministers to Washington on Friday.',
      ['meeting: Marta Lind + 12 Pacific foreign ministers @ Washington 2024-05-10 planned'],
    ],
    [
      'President Marta Lind made phone calls with the leaders of several countries on Monday. Lind spoke on the phone with President Paul Okon and President Ana Silva, her office said.',
      [
        'call: Marta Lind + leaders of several countries @ - 2024-05-06',
        'call: Marta Lind + Paul Okon + Ana Silva @ - 2024-05-06',
      ],
    ],
    [
      'Marta Lind and Paul Okon agreed on Monday to hold a meeting on the sidelines of the summit in June.',
      ['meeting: Marta Lind + Paul Okon @ - 2024-06-01 planned'],
    ],
    [
      'The technical meetings of Peru, Chile and Bolivia took place in Lima (April 15-16), Santiago (May 2-3), and again in Lima (May 6).',
      [
        'meeting: Peru + Chile + Bolivia @ Lima 2024-04-15',
        'meeting: Peru + Chile + Bolivia @ Santiago 2024-05-02',
        'meeting: Peru + Chile + Bolivia @ Lima 2024-05-06',
      ],
    ],
    [
      'Officials of Peru, Chile and Bolivia spoke for months. Peru, Chile and Bolivia agreed. The technical meetings took place in Lima (April 15-16) and Santiago (May 2-3).',
      ['meeting: Peru + Chile + Bolivia @ Lima 2024-04-15', 'meeting: Peru + Chile + Bolivia @ Santiago 2024-05-02'],
    ],
    [
      'On Monday Secretary Paul Okon left Doha. The former oil executive then met King Omar on Tuesday.',
      ['meeting: Paul Okon + Omar @ - 2024-05-07'],
    ],
    [
      "President Marta Lind and Paul Okon agreed to meet in three months' time.",
      ['meeting: Marta Lind + Paul Okon @ - 2024-08-01 planned'],
    ],
    [
      'Marta Lind will meet Paul Okon in Lima in ten days.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-19 planned'],
    ],
    // From the day of publication on.
    [
      'Marta Lind will meet Paul Okon in Lima within ten days.',
      ['meeting: Marta Lind + Paul Okon @ Lima 2024-05-09 planned'],
    ],
    [
      'Marta Lind met Paul Okon at high-level talks in Oslo on Monday.',
      ['meeting: Marta Lind + Paul Okon @ Oslo 2024-05-06'],
    ],
    [
      'Marta Lind met Paul Okon at the level of experts in Oslo on Monday.',
      ['meeting: Marta Lind + Paul Okon @ Oslo 2024-05-06'],
    ],
    ['Marta Lind met Paul Okon a year ago today.', ['meeting: Marta Lind + Paul Okon @ - 2023-01-01']],
    ['Marta Lind met Paul Okon in the early hours of Tuesday.', ['meeting: Marta Lind + Paul Okon @ - 2024-05-07']],
  ])('%s', (text, meetings) => {
    expect(told(text)).toEqual(meetings);
  });

  it.each([
    'Commissioner Marta Lind will brief reporters on Friday.',
    'Marta Lind spoke about the plant on Monday.',
    'Marta Lind and Paul Okon discussed the deal on television on Monday.',
    'Delegates shake hands when ministers meet.',
    'Minister Marta Lind was "happy with the meeting room" in Oslo on Monday.',
    'The council was renovated in Oslo on Friday.',
    'Marta Lind was in Oslo on Tuesday for a rest.',
    'Minister Marta Lind said after seeing the harbour on Monday that it was deep.',
    'Ana Silva called both plans good at the weekend.',
    'Before leaving Oslo the minister received a prize on Monday.',
    'The talks that began in Lima on Monday touched on fish.',
    'The minister will welcome the foreign and defence plans on Friday.',
    "Secretary Marta Lind welcomed the foreign ministers' statement on Monday.",
    'The meetings took place in Lima (April 15-16) and Santiago (May 2-3).',
  ])('tells of none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

it('reads teams that are led by teams once each, or sixty would not be read in a lifetime', () => {
  expect(told(`Marta Lind met ${'a team of teams led by '.repeat(60)}officials on Monday.`)).toHaveLength(1);
});

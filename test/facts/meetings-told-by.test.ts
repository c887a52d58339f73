import { describe, expect, it } from 'vitest';
import { toldMeetings as told } from '../support/told-meetings.ts';

describe('who was at a meeting, and who only tells of it', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Minister Marta Lind said the mayor Paul Okon had hinted at it in meetings with Norwegian bankers on Monday.',
      ['meeting: Paul Okon + Norwegian bankers @ - 2024-05-06'],
    ],
    [
      'Peru is a key state, Norwegian Foreign Minister Marta Lind said after talks with King Paul Okon.',
      ['talks: Marta Lind + Paul Okon @ - -'],
    ],
    ['Marta Lind said she had made progress in talks with Paul Okon.', ['talks: Marta Lind + Paul Okon @ - -']],
    [
      'The Herald of Lima said another issue in the union’s talks with President Paul Okon was pay.',
      ['talks: union + Paul Okon @ - -'],
    ],
    [
      '"We are consulting with Paul Okon on ways to end it," said Marta Lind, spokeswoman for the Bakers Union.',
      ['talks: Bakers Union + Paul Okon @ - -'],
    ],
    ['"Good meeting with Paul Okon in Oslo today," Marta Lind wrote.', ['meeting: Marta Lind + Paul Okon @ Oslo -']],
  ])('finds in “%s”', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each<string>([
    'Marta Lind said the rail talks with the Miners Union had failed.',
    'Minister Marta Lind told a newspaper the negotiations with the Bakers Union had been good.',
    'Minister Marta Lind said a ruling may influence the position of Norway in negotiations with Peru.',
    'Banking sources said small banks would not be involved in today’s talks with President Paul Okon.',
    'Economists who follow it said a new deal would emerge from talks with Norwegian bankers in Oslo on Monday.',
    '"There are a number of large firms talking to Paul Okon," Marta Lind said.',
    '"They have agreed and are supposed to meet with Paul Okon," a source told the paper.',
    '"It is bargained away in the current negotiations between Peru and Chile," Marta Lind said.',
    'Marta Lind said the tariff was under discussion with Paul Okon.',
    'Marta Lind was disappointed at the outcome of talks with Japan.',
  ])('finds none in “%s”', (text) => {
    expect(told(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { articleOfText } from '../../core/ingest/ingest.ts';

const REPORT =
  'The ministers of the two states met in Oslo on Monday and agreed to hold a second round of talks on fish in May.';

/** The reasons of the lines marked on a page: the report, the line, the report again. */
function reasons(line: string): readonly string[] {
  const text = `${REPORT}\n\n${line}\n\n${REPORT}`;
  return articleOfText('a', text, null)
    .boilerplate.filter(({ start, end }) => text.slice(start, end) === line.trim())
    .map(({ reason }) => reason);
}

describe('lines that are no reporting, each with its reason', () => {
  it.each([
    ['Follow us on Instagram', 'follow-us'],
    ['Click here to follow us on Facebook', 'follow-us'],
    ['Follow The Northern Post on X for live updates', 'follow-us'],
    ['Join our WhatsApp channel for the latest news', 'follow-us'],
    ['Also Read: Ferry fares to rise in June', 'also-read'],
    ['| Also Read: Ferry fares to rise in June', 'also-read'],
    ['Read more: Ferry fares to rise in June', 'also-read'],
    ['RELATED STORIES', 'also-read'],
    ['Recommended for you', 'also-read'],
    ['Sign up for our morning newsletter', 'newsletter'],
    ['Subscribe to our daily briefing', 'newsletter'],
    ['Get the latest headlines in your inbox', 'newsletter'],
    ['Share this article', 'share'],
    ['Share | Tweet | Email | Print', 'share'],
    ['© 2031 The Northern Post. All rights reserved.', 'copyright'],
    ['Copyright 2031 Northern Post Ltd', 'copyright'],
    ['This material may not be published, broadcast, rewritten or redistributed without permission.', 'copyright'],
    ['Tags: fish, Oslo, talks', 'tags'],
    ['Topics: Fisheries', 'tags'],
    ['Advertisement', 'advert'],
    ['Story continues below advertisement', 'advert'],
    ['Reporting by Ann Writer; editing by Tom Clerk', 'credits'],
    ['(Reporting by Ann Writer; Editing by Tom Clerk)', 'credits'],
    ['Image credit: Ann Writer', 'media'],
    ['Watch: The moment the ferry docked', 'media'],
    ['Download the Northern Post app for the latest news', 'app'],
    ['Skip to content', 'site'],
    ['We use cookies to improve your visit', 'site'],
    ['This story has been updated.', 'disclaimer'],
    ['The views expressed here are those of the author.', 'disclaimer'],
    ['3 min read', 'site'],
    ['Last updated 5 hours ago', 'site'],
    ['FOR IMMEDIATE RELEASE', 'site'],
    ['MORE: Ferry fares to rise in June', 'also-read'],
    ['Don’t miss: ten piers to see', 'also-read'],
    ['By signing up you agree to our terms and conditions.', 'newsletter'],
    ['Facebook Twitter WhatsApp Email', 'share'],
    ['View this post on Instagram', 'media'],
    ['A post shared by Harbour Choir (@harbourchoir)', 'media'],
    ['Listen to this article', 'media'],
    ['The ministers at the quay on Monday. REUTERS/Ann Writer', 'media'],
    ['(Adds quotes, background)', 'credits'],
    ['Media contact: Ann Writer, +47 555 0100', 'contact'],
    ['[Sign in to comment]', 'site'],
    ['ADVERTISEMENT - CONTINUE READING BELOW', 'advert'],
    ['Go to contents', 'site'],
    ['Home / World / Ferry fares to rise in June', 'site'],
    ['Viewed by: 277', 'site'],
    ['1,204 views', 'site'],
    ['12:37 AM', 'site'],
    ['Oslo 17°C, light rain', 'site'],
    ['Please enter your comment!', 'site'],
    ['Comments are closed.', 'site'],
    ['Follow Ann', 'follow-us'],
    ['Follow: Northern Post', 'follow-us'],
    ['Reported by: News Desk', 'credits'],
    ['Written by Ann Writer', 'credits'],
    ['Adds details, context', 'credits'],
    ['((ann.writer@northernpost.example;))', 'contact'],
    ['[Ads /]', 'advert'],
    ['More articles by this source ->', 'also-read'],
    ['2min', 'site'],
    ['The quay | Image: Northern Post', 'media'],
    ['Read more at The Northern Post', 'also-read'],
    ['Source: Northern News Agency', 'credits'],
    ['northernpost.example | Edited by Ann Writer', 'credits'],
    ['[Phone] 02-555-0100', 'contact'],
    ['The ministers at the quay in Oslo (Source: Getty)', 'media'],
    ['The ministers at the quay (Ann Writer/Northern Post Photo)', 'media'],
    ['The ministers at the quay in Oslo. File photo by Ann Writer', 'media'],
  ])('%s: %s', (line, reason) => expect(reasons(line)).toEqual([reason]));
});

describe('reporting that looks like it', () => {
  it.each([
    'Follow-up talks will be held in Bergen.',
    'He told supporters: “Follow us on Instagram.”',
    'The minister read the statement to reporters.',
    'Share prices fell by a tenth on Monday.',
    'Subscribers of the fund will vote on the plan.',
    'The copyright treaty was signed by both ministers.',
    'Tags on the nets will be checked by the coast guard.',
    'Related talks on grain broke down in March.',
    'The advertisement was withdrawn after two days.',
    'Watch towers along the border were manned again.',
    'More than 40 ministers took part.',
    'Sign-up for the scheme opened on Monday.',
    'The two states share a border of 600 kilometres.',
    'Home owners will pay more.',
    'Follow suit is what the others did.',
    'The sea warmed to 17°C in June, the institute found.',
    'Source: he would not tell.',
    'For immediate release of the crew, Peru offers a pardon.',
    'The photo by the ferry was taken in May, the police think.',
    'The views from the quay are protected.',
    'Top ministers met in Oslo.',
    'Adds up to a loss of 2 million, the fund found.',
    'Written by two ministers, the letter was sent on Monday.',
    'Last updated in 1998, the treaty is to be renewed.',
    'More: that is what he wants of the fund.',
    'By signing the pact the states have agreed to a truce.',
    'Facebook and Twitter shares fell.',
    'Listen to the story of the two mills and you will see.',
    'Media contacts between the two states were cut.',
    'Sign in to the old treaty was late.',
    '(Adds up, the fund found.) The loss is 2 million.',
  ])('%s', (line) => expect(reasons(line)).toEqual([]));
});

describe('what stands above a report', () => {
  const titleOf = (text: string): string | undefined => articleOfText('a', text, null).title?.text;

  it('has its title behind a bare date, and behind the ways through the page', () => {
    expect(titleOf(`date 2031-03-04 Ministers agree on fish\nBy Ann Writer\n\n${REPORT}`)).toBe(
      'Ministers agree on fish',
    );
    expect(titleOf(`Left Menu\n\nMinisters agree on fish\n\n${REPORT}`)).toBe('Ministers agree on fish');
    expect(titleOf(`date 2031-03-04 ${REPORT}\n\n${REPORT}`)).toBeUndefined();
    expect(titleOf(`From Ann Writer, Bergen\n\n${REPORT}`)).toBeUndefined();
    expect(titleOf(`From fish, a fortune for all\n\n${REPORT}`)).toBe('From fish, a fortune for all');
    expect(titleOf(`By Ann Writer Holm\n\n${REPORT}`)).toBeUndefined();
  });

  it('has a month alone in its header', () => {
    const { boilerplate } = articleOfText('a', `date 2031-03 ${REPORT}`, null);
    expect(boilerplate.map(({ reason }) => reason)).toEqual(['header']);
  });
});

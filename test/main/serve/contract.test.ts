import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { type ContractRouterClient, isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../../core/contract.ts';
import { LONGEST_STRETCH } from '../../../core/model/limits.ts';
import { EXPORTS, FORMATS } from '../../../core/readout.ts';
import { memoryStore } from '../../../main/library/store/memory-store.ts';
import { type Served, serve } from '../../../main/serve/serve.ts';
import { type Service, startService } from '../../../main/service/service.ts';

/**
 * Every procedure of the contract over the socket: what it takes, what it refuses. A procedure without a row fails the
 * first test, so that none is added without saying what it does not take.
 */

type Client = ContractRouterClient<typeof contract>;
type Group = Readonly<Record<string, (input?: unknown) => Promise<unknown>>>;

const NONE = 'no-such';
const AT = { article: 'a-1', start: 0, end: 4, exact: 'four', prefix: '', suffix: '' };
const TITLE = { kind: 'article-title', article: 'a-1', text: 'Title' };
const WHICH = { project: NONE };
/** What no procedure that takes a project may take for one. */
const NO_PROJECT = [undefined, {}, { project: '' }, { project: '../x' }, { project: 7 }, { project: 'x'.repeat(500) }];
const BAD_FILTER = [
  ...NO_PROJECT,
  { ...WHICH, from: '2024-02-30' },
  { ...WHICH, skip: -1 },
  { ...WHICH, most: 100_000 },
  { ...WHICH, words: 'x'.repeat(2_000) },
  { ...WHICH, colour: 'red' },
];

/** Inputs that are refused as they stand, and one that is well-formed but names what is not there. */
interface Row {
  readonly bad: readonly unknown[];
  readonly unknown?: unknown;
  /** The code of the answer to `unknown`: NOT_FOUND where nothing else is said. */
  readonly code?: string;
}

const stretch = {
  bad: [
    ...NO_PROJECT,
    { ...WHICH, article: 'a-1' },
    { ...WHICH, article: 'a-1', start: -1, end: 4 },
    { ...WHICH, article: 'a-1', start: 5, end: 4 },
    { ...WHICH, article: 'a-1', start: 7, end: 8 + LONGEST_STRETCH },
    { ...WHICH, article: 'a-1', start: 0, end: Number.MAX_SAFE_INTEGER },
    { ...WHICH, article: 'a-1', start: 0, end: Number.POSITIVE_INFINITY },
  ],
  unknown: { ...WHICH, article: 'a-1', start: 0, end: 4 },
};
const plain: Row = { bad: NO_PROJECT, unknown: WHICH };
const filtered: Row = { bad: BAD_FILTER, unknown: WHICH };
const nothing: Row = { bad: [] };
const NO_TEMPLATE = [undefined, {}, { template: '' }, { template: '../x' }, { template: 'Memo' }, { template: 7 }];
const CHANGED = { project: null, template: NONE, draft: {} };
const ON_SHELF = { template: NONE, hash: '0123456789ab' };
const bytes = new Blob(['no such file']);

const ROWS: Readonly<Record<string, Row>> = {
  'projects.list': nothing,
  'projects.create': { bad: [undefined, {}, { title: 7 }, { title: 'x'.repeat(2_000) }, { title: 'x', path: '/etc' }] },
  'projects.sample': nothing,
  'projects.rename': { bad: [...NO_PROJECT, { ...WHICH, title: null }], unknown: { ...WHICH, title: 'x' } },
  'projects.remove': plain,
  'projects.watch': plain,
  'projects.state': plain,
  'projects.cancel': plain,
  'projects.resume': plain,
  'projects.undo': plain,
  'projects.redo': plain,
  'projects.history': plain,
  'projects.save': plain,
  'projects.load': { bad: [undefined, { bytes: 'text' }], unknown: { bytes }, code: 'REFUSED' },
  'articles.review': {
    bad: [
      ...NO_PROJECT,
      { ...WHICH, dropped: [] },
      { ...WHICH, dropped: [{ kind: 'address', name: 'x' }] },
      { ...WHICH, dropped: [{ kind: 'file', name: 'x', bytes: 'text' }] },
    ],
    unknown: { ...WHICH, dropped: [{ kind: 'text', name: 'x', text: 'x' }] },
  },
  'articles.reviewed': plain,
  'articles.forget': plain,
  'articles.add': {
    bad: [...NO_PROJECT, { ...WHICH, articles: [] }, { ...WHICH, articles: ['../x'] }],
    unknown: { ...WHICH, articles: ['a-1'] },
  },
  'articles.remove': {
    bad: [...NO_PROJECT, { ...WHICH, articles: [] }],
    unknown: { ...WHICH, articles: ['a-1'] },
  },
  'articles.list': { bad: [...NO_PROJECT, { ...WHICH, most: 0 }], unknown: WHICH },
  'articles.get': { bad: [...NO_PROJECT, WHICH], unknown: { ...WHICH, article: 'a-1' } },
  'articles.text': stretch,
  'articles.marks': stretch,
  'articles.search': { bad: [...NO_PROJECT, { ...WHICH, words: '' }], unknown: { ...WHICH, words: 'quota' } },
  'evidence.meetings': filtered,
  'evidence.themes': filtered,
  'evidence.issues': filtered,
  'evidence.quotations': filtered,
  'evidence.people': filtered,
  'evidence.timeline': filtered,
  'evidence.conflicts': filtered,
  'evidence.readouts': { bad: [...NO_PROJECT, WHICH], unknown: { ...WHICH, meeting: 'm-1' } },
  'evidence.passage': {
    bad: [...NO_PROJECT, { ...WHICH, at: { article: 'a-1', start: 4, end: 4 } }, { ...WHICH, at: [0, 4] }],
    unknown: { ...WHICH, at: { article: 'a-1', start: 0, end: 4 } },
  },
  'corrections.make': {
    bad: [
      ...NO_PROJECT,
      { ...WHICH, corrections: [] },
      { ...WHICH, corrections: [{ ...TITLE, kind: 'article-fate' }] },
      {
        ...WHICH,
        corrections: [{ kind: 'article-date', article: 'a-1', days: { earliest: '2024-02-30', latest: '2024-03-01' } }],
      },
      {
        ...WHICH,
        corrections: [{ kind: 'article-date', article: 'a-1', days: { earliest: '2024-03-02', latest: '2024-03-01' } }],
      },
      { ...WHICH, corrections: [{ kind: 'speaker', at: { ...AT, end: 0 }, name: 'A. Other' }] },
    ],
    unknown: { ...WHICH, corrections: [TITLE] },
  },
  'corrections.list': plain,
  'memo.get': plain,
  'memo.select': {
    bad: [...NO_PROJECT, { ...WHICH, selection: { citations: 'margin' } }, { ...WHICH, selection: { from: 'May' } }],
    unknown: { ...WHICH, selection: {} },
  },
  'memo.prompt': {
    bad: [...NO_PROJECT, { ...WHICH, key: '', text: 'x' }],
    unknown: { ...WHICH, key: 'to', text: 'x' },
  },
  'memo.sections': {
    bad: [...NO_PROJECT, { ...WHICH, order: 'all', off: [] }],
    unknown: { ...WHICH, order: null, off: [] },
  },
  'memo.template': {
    bad: [...NO_PROJECT, { ...WHICH, template: '../x' }],
    unknown: { ...WHICH, template: 'briefing-memo' },
  },
  'memo.since': {
    bad: [...NO_PROJECT, { ...WHICH, memo: { name: 'memo.pdf', bytes: 'text' } }],
    unknown: { ...WHICH, memo: null },
  },
  'memo.preview': plain,
  'memo.check': plain,
  'memo.render': { bad: [...NO_PROJECT, { ...WHICH, format: 'exe' }], unknown: { ...WHICH, format: 'pdf' } },
  'memo.write': {
    bad: [...NO_PROJECT, { ...WHICH, paths: [] }, { ...WHICH, paths: ['x'.repeat(2_000)] }],
    unknown: { ...WHICH, paths: ['memo.pdf'] },
    code: 'REFUSED',
  },
  'verification.check': {
    bad: [
      undefined,
      { project: null, name: 'memo.pdf', bytes: 'text' },
      { project: '../x', name: 'memo.pdf', bytes },
      { project: null, name: 'memo.pdf', bytes, path: '/etc/hostname' },
    ],
    unknown: { project: null, path: '/etc/hostname' },
    code: 'REFUSED',
  },
  'signing.key': nothing,
  'signing.make': {
    bad: [undefined, { author: ' ', passphrase: null }, { author: 'Ada Example', passphrase: '' }],
    unknown: { author: 'Ada Example', passphrase: null },
    code: 'REFUSED',
  },
  'templates.list': nothing,
  'templates.source': { bad: NO_TEMPLATE, unknown: { template: NONE } },
  'templates.preview': {
    bad: [
      ...NO_TEMPLATE,
      { ...CHANGED, project: '../x' },
      { ...CHANGED, draft: { '../memo.hbs': '' } },
      { ...CHANGED, draft: { 'memo.exe': '' } },
      { ...CHANGED, draft: { 'memo.hbs': 7 } },
      { ...CHANGED, draft: { 'memo.hbs': 'x'.repeat(2_000_001) } },
    ],
    unknown: CHANGED,
  },
  'templates.check': { bad: NO_TEMPLATE, unknown: { template: NONE, draft: {} } },
  'templates.language': nothing,
  'templates.save': { bad: NO_TEMPLATE, unknown: { template: NONE, draft: {}, base: 0 } },
  'templates.asset': {
    bad: [
      ...NO_TEMPLATE,
      { template: NONE, file: '../logo.png', bytes: null },
      { template: NONE, file: 'memo.hbs', bytes: null },
    ],
    unknown: { template: NONE, file: 'assets/logo.png', bytes: null },
  },
  'templates.duplicate': {
    bad: [...NO_TEMPLATE, { template: NONE, name: ' ' }],
    unknown: { template: NONE, name: 'x' },
  },
  'templates.remove': { bad: NO_TEMPLATE, unknown: { template: NONE } },
  'templates.install': {
    bad: [undefined, { bytes: 'text', agreed: [] }, { bytes, agreed: 'all' }],
    unknown: { bytes, agreed: [] },
    code: 'REFUSED',
  },
  'templates.file': { bad: NO_TEMPLATE, unknown: { template: NONE } },
  'templates.pin': { bad: [...NO_TEMPLATE, { template: NONE, pinned: 1 }], unknown: { template: NONE, pinned: true } },
  'templates.back': { bad: NO_TEMPLATE, unknown: { template: NONE } },
  'templates.defaults': {
    bad: [...NO_TEMPLATE, { template: NONE, defaults: { citations: 'margin' } }],
    unknown: { template: NONE, defaults: {} },
  },
  'templates.keep': {
    bad: [...NO_TEMPLATE, { template: NONE }, { template: NONE, draft: { '/etc/memo.hbs': '' }, base: 0 }],
    unknown: { template: NONE, draft: null, base: 0 },
  },
  'shelves.news': nothing,
  'shelves.add': { bad: [undefined, {}, { folder: '' }], unknown: { folder: '/none' }, code: 'REFUSED' },
  'shelves.remove': { bad: [undefined, {}, { folder: '' }], unknown: { folder: '/none' } },
  'shelves.follow': {
    bad: [undefined, { folder: '/none', automatic: 1 }],
    unknown: { folder: '/none', automatic: true },
  },
  'shelves.take': {
    bad: [...NO_TEMPLATE, { ...ON_SHELF, agreed: 'all' }, { ...ON_SHELF, hash: '../x', agreed: [] }],
    unknown: { ...ON_SHELF, agreed: [] },
  },
  'shelves.change': { bad: [...NO_TEMPLATE, { ...ON_SHELF, hash: '' }], unknown: ON_SHELF },
  'shelves.pages': { bad: [...NO_TEMPLATE, { ...ON_SHELF, hash: '' }], unknown: ON_SHELF },
  'shelves.share': {
    bad: [...NO_TEMPLATE, { template: NONE, folder: '' }],
    unknown: { template: NONE, folder: '/none' },
  },
  'settings.get': nothing,
  'settings.set': { bad: [undefined, { theme: 'sepia' }, { author: 7 }, { unknown: true }] },
};

let service: Service;
let served: Served;
let socket: WebSocket;
let client: Client;

beforeAll(async () => {
  service = startService({ store: memoryStore(), program: 'test', paths: false });
  served = await serve(service, 0, new Map());
  const token = new URL(served.address).searchParams.get('token') ?? '';
  socket = new WebSocket(`ws://127.0.0.1:${served.port}/rpc?token=${token}`);
  await new Promise((resolve) => socket.once('open', resolve));
  // ws keeps to the browser's interface; its types say so in their own words.
  client = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
});
afterAll(async () => {
  socket.close();
  await served.close();
  await service.close();
});

/** Asks, and takes the first step of what streams, as the work of a stream begins there. */
async function ask(name: string, input: unknown): Promise<unknown> {
  const [group = '', procedure = ''] = name.split('.');
  const call = (client as unknown as Readonly<Record<string, Group>>)[group]?.[procedure];
  if (!call) throw new Error(`no procedure ${name}`);
  const answer = await call(input);
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  const stream = answer as unknown as AsyncIterator<unknown>;
  const { value } = await stream.next();
  await stream.return?.();
  return value;
}

const procedures = Object.entries(contract).flatMap(([group, of]) =>
  Object.entries(of).flatMap(([name, one]) => (isContractProcedure(one) ? [`${group}.${name}`] : [])),
);

it('every procedure has a row here, and every row is a procedure', () => {
  expect(Object.keys(ROWS).toSorted()).toEqual(procedures.toSorted());
});

it('a memo can be asked for in every form that the program writes', async () => {
  for (const format of [...FORMATS, ...EXPORTS])
    await expect(ask('memo.render', { ...WHICH, format })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it.each(Object.entries(ROWS).filter(([, { bad }]) => bad.length > 0))(
  '%s takes nothing that is not what it asks for',
  async (name, { bad }) => {
    for (const input of bad)
      await expect(ask(name, input), JSON.stringify(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  },
);

it.each(Object.entries(ROWS).filter(([, row]) => 'unknown' in row))(
  '%s says what is not there',
  async (name, { unknown, code = 'NOT_FOUND' }) => {
    await expect(ask(name, unknown)).rejects.toMatchObject({ code, defined: true });
  },
);

it('what takes nothing answers at once', async () => {
  expect(await ask('projects.list', undefined)).toEqual([]);
  expect(await ask('templates.list', undefined)).not.toEqual([]);
  expect(await ask('settings.get', undefined)).toMatchObject({ theme: expect.any(String) });
});

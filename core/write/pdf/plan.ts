import type { KitFont } from './kit.ts';

type Features = Readonly<Record<string, boolean>>;

/** What does nothing to plain letters, and costs half of the time to look for: accents, joined scripts, fractions. */
const WITHOUT_MARKS: Features = Object.freeze(
  Object.fromEntries(
    ['ccmp', 'locl', 'rlig', 'mark', 'mkmk', 'curs', 'frac', 'numr', 'dnom'].map((feature) => [feature, false]),
  ),
);

/**
 * Lets a font of fontkit 2 make one plan for all words without marks of a script and direction: which features are asked for, which
 * lookups of the font these are, and which letters have them. The library makes it anew for each word, though none of that depends
 * on the word where it is in ASCII: a third of the time of shaping. Gives the features to ask for with such words, by which they are
 * known: this very object. Nothing is changed for other words, or for fonts without OpenType's tables, which have no such features
 * (undefined). This file is the only one that knows fontkit's inner names.
 */
export function planOnce(font: KitFont['font']): Features | undefined {
  const engine = engineOf(font);
  if (!engine?.GSUBProcessor && !engine?.GPOSProcessor) return undefined;
  const processors = [engine.GSUBProcessor, engine.GPOSProcessor].filter((one) => one !== null);
  const plans = new Map<string, Plan>();
  for (const processor of processors) {
    keepLookups(processor);
    keepPlaces(processor);
  }
  const setUp = engine.setup.bind(engine);
  engine.setup = (run) => {
    if (run.features !== WITHOUT_MARKS) return setUp(run);
    const key = `${run.script} ${run.direction}`;
    // The library writes into it what it found.
    run.features = { ...WITHOUT_MARKS };
    const known = plans.get(key);
    if (known) return take(engine, run, known);
    setUp(run);
    const plan = planOf(engine, processors);
    if (plan) plans.set(key, plan);
  };
  return WITHOUT_MARKS;
}

/** Whether glyphs are placed by OpenType's table, so that only their numbers, characters and widths are asked for. */
export function placesByTable(font: KitFont['font']): boolean {
  return Boolean(engineOf(font)?.GPOSProcessor);
}

function engineOf(font: KitFont['font']): Engine | null {
  return (font as unknown as { readonly _layoutEngine: { readonly engine: Engine | null } })._layoutEngine.engine;
}

/** What the library notes of a word's letter: the features that it has among others. */
interface Letter {
  features: Features;
}

interface Run {
  readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[];
  readonly script: string;
  readonly direction: string;
  features: Features;
}

/** What the library chooses of a table for a script and language; the features are made anew with each choice. */
interface Chosen {
  script: unknown;
  scriptTag: unknown;
  language: unknown;
  languageTag: unknown;
  direction: unknown;
  features: object;
}

interface Processor extends Chosen {
  readonly glyphIterator: { readonly cur: { readonly id: number } };
  lookupsForFeatures: (tags: readonly string[], exclude?: unknown) => unknown;
  coverageIndex: (coverage: object, glyph?: number | null) => number;
  getClassID: (glyph: number, classes: object) => number;
}

interface Engine {
  readonly font: unknown;
  readonly GSUBProcessor: Processor | null;
  readonly GPOSProcessor: Processor | null;
  glyphInfos: readonly Letter[] | null;
  plan: { readonly globalFeatures: Features } | null;
  shaper: unknown;
  setup: (run: Run) => void;
}

interface Plan {
  readonly plan: NonNullable<Engine['plan']>;
  readonly shaper: unknown;
  readonly letter: new (font: unknown, id: number, codePoints: number[]) => Letter;
  readonly chosen: readonly (readonly [Processor, Chosen])[];
}

/** Null where the library has left nothing to keep: then each word has its own, as without this file. */
function planOf(engine: Engine, processors: readonly Processor[]): Plan | null {
  const { plan, shaper, glyphInfos } = engine;
  const [first] = glyphInfos ?? [];
  if (!plan || !first) return null;
  const chosen = processors.map((processor) => {
    const { script, scriptTag, language, languageTag, direction, features } = processor;
    return [processor, { script, scriptTag, language, languageTag, direction, features }] as const;
  });
  return { plan, shaper, letter: first.constructor as Plan['letter'], chosen };
}

function take(engine: Engine, run: Run, known: Plan): void {
  for (const [processor, chosen] of known.chosen) Object.assign(processor, chosen);
  engine.plan = known.plan;
  engine.shaper = known.shaper;
  engine.glyphInfos = run.glyphs.map(({ id, codePoints }) => {
    const letter = new known.letter(engine.font, id, [...codePoints]);
    // None has a feature of its own, so that one list does for all.
    letter.features = known.plan.globalFeatures;
    return letter;
  });
}

/** The lookups of a list of features are those of the last time, where both the list and what was chosen of the table are. */
function keepLookups(processor: Processor): void {
  const kept = new WeakMap<object, WeakMap<readonly string[], unknown>>();
  const find = processor.lookupsForFeatures.bind(processor);
  processor.lookupsForFeatures = (tags, exclude) => {
    if (exclude !== undefined) return find(tags, exclude);
    const ofChosen = kept.get(processor.features) ?? new WeakMap<readonly string[], unknown>();
    kept.set(processor.features, ofChosen);
    const lookups = ofChosen.get(tags) ?? find(tags);
    ofChosen.set(tags, lookups);
    return lookups;
  };
}

/**
 * Where a glyph stands in a table of the font, and which class it has there, is found once: the library walks through the table's ranges for each
 * letter of each word, 110 of them at a time in the memo's face.
 */
function keepPlaces(processor: Processor): void {
  const [places, classes] = [new WeakMap<object, Map<number, number>>(), new WeakMap<object, Map<number, number>>()];
  const [find, classOf] = [processor.coverageIndex.bind(processor), processor.getClassID.bind(processor)];
  processor.coverageIndex = (coverage, glyph) =>
    foundOnce(places, coverage, glyph ?? processor.glyphIterator.cur.id, (id) => find(coverage, id));
  processor.getClassID = (glyph, table) => foundOnce(classes, table, glyph, (id) => classOf(id, table));
}

function foundOnce(
  kept: WeakMap<object, Map<number, number>>,
  table: object,
  glyph: number,
  find: (glyph: number) => number,
): number {
  let known = kept.get(table);
  if (!known) {
    known = new Map();
    kept.set(table, known);
  }
  let answer = known.get(glyph);
  if (answer === undefined) {
    answer = find(glyph);
    known.set(glyph, answer);
  }
  return answer;
}

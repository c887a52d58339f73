/** Tests of what has no clock, disk, network or memory of its own: where they lie. */
export const PURE = 'test/{dossier,facts,formats,golden,ingest,language,memo,model,template,verify,write}/**/*.test.ts';

/** Holds that such tests run in the zone that the configuration names. */
export const ZONED = 'test/zone.test.ts';

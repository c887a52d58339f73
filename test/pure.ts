/** Tests of what has no clock, disk, network or memory of its own: where they lie, for both configurations. */
export const PURE = 'test/{dossier,facts,formats,golden,ingest,language,memo,model,template,verify,write}/**/*.test.ts';

/** What a form of a verb can be. */
export type VerbForm = 'base' | 'third' | 'past' | 'ing';

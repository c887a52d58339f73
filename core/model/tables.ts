/** The heads of the tables that a memo is exported as, by their names: the writers print them, and an export is known by them. */
export const TABLE_HEADS = {
  quotations: ['words', 'speaker', 'date', 'attribution', 'other_wordings', 'citations'],
  timeline: ['date', 'earliest', 'latest', 'choices', 'precision', 'basis', 'what', 'badges', 'citations'],
  issues: ['issue', 'status', 'first_mention', 'last_mention', 'silence', 'history', 'positions', 'citations'],
} as const;

/** Words of the evidence pane, its corrections and the list of changes. */
export const evidence = {
  'tab.meetings': 'Meetings',
  'tab.themes': 'Themes',
  'tab.issues': 'Issues',
  'tab.quotations': 'Quotations',
  'tab.people': 'People',
  'tab.timeline': 'Timeline',
  'tab.conflicts': 'Conflicts',
  'evidence.empty': 'Nothing found yet',
  'evidence.empty.lead': 'Add articles, and what they report appears here.',
  'evidence.filter': 'Filter',
  'evidence.from': 'From',
  'evidence.to': 'To',
  'evidence.more': 'Show more ({left} left)',
  'evidence.chosen': 'in the memo',
  'evidence.choose': 'Put into the memo',
  'evidence.drop': 'Leave out',
} as const;

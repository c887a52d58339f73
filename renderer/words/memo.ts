/** Words of the memo, of its export, and of what spans the panes. */
export const memo = {
  history: 'History',
  palette: 'Commands',
  keys: 'Keys',
  export: 'Export …',
  'pane.memo': 'Memo',
  'memo.outline': 'Outline',
  'memo.pages': 'Pages',
  'memo.counts': '{statements} statements, {citations} cited passages',
  'memo.edited': '{count} edited by hand',
  'memo.empty': 'No memo yet',
  'memo.empty.lead': 'Add articles first: the memo is made from what they say.',
} as const;

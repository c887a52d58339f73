/** Words of the articles: adding, reviewing, reading. */
export const articles = {
  'pane.articles': 'Articles',
  'articles.empty': 'No articles yet',
  'articles.empty.lead': 'Drop files or folders here, or paste text. Nothing is added before you have seen it.',
  'articles.add': 'Add articles …',
  'articles.paste': 'Paste text …',
  'articles.search': 'Search articles',
  'articles.undated': 'no date',
  'articles.cited.one': 'cited by 1 statement',
  'articles.cited': 'cited by {count} statements',
  'articles.remove': 'Remove from project',
  'articles.back': 'Back to the list',
} as const;

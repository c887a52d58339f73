import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../../core/write/md/write.ts';
import { labelled, paragraph, sampleDocument, words } from '../../support/document.ts';

describe('Markdown', () => {
  it('prints headings, lists, tables and sources', () => {
    const text = writeMarkdown(sampleDocument());
    expect(text).toContain('# Fisheries talks \\& quotas');
    expect(text).toContain('## 1 Bottom line');
    expect(text).toContain('- second point\n  1. inner one');
    expect(text).toContain('| Date | What | Basis |\n| --- | --- | --- |');
    expect(text).toContain('1. The Islander, “Ministers near a deal \\& more \\<soon\\>”');
    expect(text).toContain('   - \\[1a\\] “The ministers met on Tuesday in Paris.”');
  });

  it('prints notes where the memo has notes', () => {
    const text = writeMarkdown(sampleDocument('footnotes'));
    expect(text).toContain('in Paris.[^1a]');
    expect(text).toContain('[^1a]: \\[1a\\] The Islander');
  });

  it('says a note’s label once', () => {
    expect(writeMarkdown(labelled(sampleDocument('footnotes')))).toContain('[^1a]: \\[1a\\] The Islander');
  });

  it('takes no character of an article for markup', () => {
    const text = writeMarkdown(
      sampleDocument('list', [paragraph([words('*5* _not_ [x](y) <b> `c` # d | e\n1. f')]), paragraph([words('- g')])]),
    );
    expect(text).toContain('\\*5\\* \\_not\\_ \\[x\\](y) \\<b\\> \\`c\\` \\# d \\| e 1. f');
    expect(text).toContain('\\- g');
  });

  it('sets off texts in a row as one, and badges each for itself', () => {
    const line = (...children: Parameters<typeof paragraph>[0]) =>
      writeMarkdown(sampleDocument('list', [paragraph(children)]));
    expect(line(words('Trade deal', 'strong'), words('.', 'strong'), words(' Eased.'))).toContain(
      '**Trade deal.** Eased.',
    );
    expect(line(words('May', 'strong', 'uncertain'), words(' (“May”)', 'strong'))).toContain('***May*** **(“May”)**');
    expect(line(words('planned', 'badge'), words('inferred', 'badge'))).toContain('(planned)(inferred)');
  });
});

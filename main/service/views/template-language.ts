import type { TemplateLanguage } from '../../../core/model/views/templates.ts';
import manifest from '../../../docs/pack-manifest.schema.json' with { type: 'json' };
import marking from '../../../docs/pack-marking.schema.json' with { type: 'json' };
import phrases from '../../../docs/pack-phrases.schema.json' with { type: 'json' };
import styles from '../../../docs/pack-styles.schema.json' with { type: 'json' };
import themes from '../../../docs/pack-themes.schema.json' with { type: 'json' };
import data from '../../../docs/template-data.schema.json' with { type: 'json' };
import base from '../../../templates/briefing-memo/phrases.en.json' with { type: 'json' };
import helpers from '../../words/helpers.en.json' with { type: 'json' };

/** What may be written in a template, from the schemas that are published for those who write one. */
export function templateLanguage(): TemplateLanguage {
  return {
    helpers,
    data,
    schemas: {
      'manifest.json': manifest,
      'marking.json': marking,
      'phrases.json': phrases,
      'styles.json': styles,
      'themes.json': themes,
    },
    words: Object.keys(base.words),
    figures: FIGURES,
  };
}

/** The drawings that {{figure}} knows; a test holds that these are all of them. */
const FIGURES = ['timeline', 'encounters', 'issues'];

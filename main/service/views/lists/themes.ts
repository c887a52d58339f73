import type { Theme } from '../../../../core/model/dossier.ts';
import type { ThemeView } from '../../../../core/model/views/evidence.ts';
import type { Page } from '../../../../core/model/views/page.ts';
import { articlesIn, type Evidence } from '../evidence.ts';
import { type Filter, pageOf } from '../filter.ts';
import { isChosen } from './chosen.ts';
import { labelledItem } from './labelled.ts';

export function themesPage(evidence: Evidence, filter: Filter, version: number): Page<ThemeView> {
  return pageOf(
    evidence.dossier.themes,
    (theme) => labelledItem(theme, null),
    (theme) => themeView(evidence, theme),
    evidence.dossier,
    filter,
    version,
  );
}

function themeView(evidence: Evidence, { id, label, terms, mentions }: Theme): ThemeView {
  const origins = articlesIn(mentions);
  return {
    id,
    at: evidence.anchor(mentions[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [], spans: mentions }),
    label,
    terms,
    mentions: mentions.length,
    chosen: isChosen(evidence.state.selection.themes, { called: label, id, mentions }),
  };
}

import { type Correction, correctionKey, inForce } from '../../../core/model/correction.ts';
import type { CorrectionView } from '../../../core/model/views/project.ts';

/** The corrections in force, each with whether its passage is still in the articles. */
export function lostOf(corrections: readonly Correction[], lost: readonly Correction[]): readonly CorrectionView[] {
  const gone = new Set(lost.map(correctionKey));
  return inForce(corrections).map((correction) => ({ correction, lost: gone.has(correctionKey(correction)) }));
}

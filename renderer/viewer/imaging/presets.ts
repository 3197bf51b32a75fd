// Brightness settings by name, as radiology uses them, and how dragging changes one. Pure.
import type { PictureFacts, Window } from '../../../shared/contract/imaging.ts';

export type Preset = 'asMade' | 'all' | 'soft' | 'lung' | 'bone' | 'brain' | 'own';

/** In Hounsfield units: they mean something on CT only. */
const forCt: Partial<Record<Preset, Window>> = {
  soft: { center: 40, width: 400 },
  lung: { center: -600, width: 1500 },
  bone: { center: 400, width: 1800 },
  brain: { center: 40, width: 80 },
};

export function presetsFor(modality: string | null): Preset[] {
  return modality === 'CT' ? ['asMade', 'soft', 'lung', 'bone', 'brain', 'all'] : ['asMade', 'all'];
}

/** Null: each picture as it came. */
export function windowOf(preset: Preset, facts: PictureFacts): Window | null {
  return preset === 'all' ? facts.full : (forCt[preset] ?? null);
}

/** Half a picture's height takes a setting through all that is in the picture. Up is brighter, to the right is softer. */
export function dragged(from: Window, facts: PictureFacts, moved: { x: number; y: number }): Window {
  const step = Math.max(facts.full.width, 64);
  return {
    center: from.center + moved.y * step,
    width: Math.max(1, from.width * 4 ** moved.x),
  };
}

import type { AtlasState } from '../state/atlas.svelte.ts';
import type { Parts } from './spot.ts';

/**
 * The parts of this window that a spot or a stroke can be on; null before there is a map.
 *
 * @param exploring whether this window shows the map in the place of the slide's plate
 */
export function windowParts(
  atlas: AtlasState,
  stage: HTMLElement | undefined,
  exploring: boolean,
): Parts | null {
  const map = document.querySelector('[data-map]');
  if (!map || !stage) return null;
  const { panel, cross } = atlas.address;
  return {
    map: map.getBoundingClientRect(),
    slide: stage.getBoundingClientRect(),
    camera: atlas.camera,
    isCovered: panel !== null || cross !== null || (atlas.stage.plate !== null && !exploring),
  };
}

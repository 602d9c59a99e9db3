import type { AtlasState } from '../state/atlas.svelte.ts';
import type { AudienceWindow } from './mirror.ts';

/** How a window of an audience is told from others: the slide that it shows, and the hour at which it was opened. */
export function windowName({ opened, step }: AudienceWindow, atlas: AtlasState): string {
  const time = new Intl.DateTimeFormat(atlas.lang, { hour: '2-digit', minute: '2-digit' }).format(opened);
  return step === 0 ? atlas.t('speaker.windowAtCover', { time }) : atlas.t('speaker.window', { step, time });
}

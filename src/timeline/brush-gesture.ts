/** The gestures of the brush: draw a period on the bare axis, move it by its middle, resize it by its handles. */
import type { Attachment } from 'svelte/attachments';
import type { Period } from '../domain/time/calendar.ts';
import type { Axis, Stretch } from '../domain/timeline/axis.ts';
import { between, resize, shift } from './brush.ts';
import { addDays } from '../domain/time/calendar.ts';

export interface BrushHost {
  readonly axis: Axis;
  readonly calendar: Stretch;
  readonly period: Period;
  ask(period: Period): void;
  beginGesture(): void;
  endGesture(restore: boolean): void;
}

type Grip = 'from' | 'to' | 'move' | 'draw';

/** How far a pointer goes before it drags, in CSS pixels: less is a click. */
const SLACK = 4;

/** The period while it is dragged from one point to another. */
export function dragged(
  grip: Grip,
  period: Period,
  start: number,
  now: number,
  axis: Axis,
  calendar: Stretch,
) {
  switch (grip) {
    case 'draw':
      return between(axis.dayAt(start), axis.dayAt(now), calendar);
    case 'move':
      return shift(period, Math.round((now - start) / axis.dayWidth), calendar);
    case 'from':
      return resize(period, 'from', axis.boundary(now), calendar);
    case 'to':
      return resize(period, 'to', addDays(axis.boundary(now), -1), calendar);
  }
}

/** An attachment for the layer that is as wide as the axis; its handles bear `data-grip`. */
export function brushGesture(host: BrushHost): Attachment<HTMLElement> {
  return (layer) => {
    let end: ((restore: boolean) => void) | null = null;

    const begin = (event: PointerEvent) => {
      if (event.button !== 0 || end) return;
      const { left } = layer.getBoundingClientRect();
      const grip = (event.target as Element).closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'draw';
      const start = event.clientX - left;
      const { period } = host;
      const before = { from: period.from, to: period.to };
      // Keeps the offset between pointer and handle; a handle off the axis is drawn at its end.
      const drawn = (x: number) => Math.max(0, Math.min(host.axis.width, x));
      const at =
        grip === 'from'
          ? drawn(host.axis.at(before.from ?? host.calendar.first))
          : grip === 'to'
            ? drawn(host.axis.after(before.to ?? host.calendar.last))
            : start;
      host.beginGesture();
      let dragging = false;
      layer.setPointerCapture(event.pointerId);

      const move = (moved: PointerEvent) => {
        if (moved.pointerId !== event.pointerId) return;
        const now = moved.clientX - left;
        dragging ||= Math.abs(now - start) >= SLACK;
        if (dragging) {
          host.ask(dragged(grip as Grip, before, at, at + now - start, host.axis, host.calendar));
        }
      };
      const cancel = (key: KeyboardEvent) => {
        if (key.key !== 'Escape') return;
        // Escape cancels the drag and must close nothing else.
        key.preventDefault();
        key.stopPropagation();
        end?.(true);
      };
      const release = ({ pointerId }: PointerEvent) => pointerId === event.pointerId && end?.(false);
      const lose = ({ pointerId }: PointerEvent) => pointerId === event.pointerId && end?.(true);
      end = (undo) => {
        end = null;
        layer.removeEventListener('pointermove', move);
        layer.removeEventListener('pointerup', release);
        layer.removeEventListener('pointercancel', lose);
        window.removeEventListener('keydown', cancel, true);
        if (layer.hasPointerCapture(event.pointerId)) layer.releasePointerCapture(event.pointerId);
        host.endGesture(undo);
      };
      layer.addEventListener('pointermove', move);
      layer.addEventListener('pointerup', release);
      layer.addEventListener('pointercancel', lose);
      window.addEventListener('keydown', cancel, true);
    };

    layer.addEventListener('pointerdown', begin);
    return () => {
      layer.removeEventListener('pointerdown', begin);
      end?.(false);
    };
  };
}

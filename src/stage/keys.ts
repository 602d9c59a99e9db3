/** What a key does in a talk. Clickers are keyboards: they send Page Down and Page Up, or F5 and Escape in turn. */
import { latinKey } from '../platform/latin-key.ts';

export type StageCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'fullscreen'
  | 'speaker'
  | 'freeze'
  | 'palette'
  | 'explore'
  | 'pin'
  | 'notes'
  | 'overview'
  | 'lastSeen'
  | 'spot'
  | 'pen'
  | 'undoStroke'
  | 'clearStrokes'
  | 'legend'
  | 'bilingual'
  | 'language'
  | 'clock'
  | 'resetClock'
  | 'resume'
  | 'help';

/**
 * Where the focus is: a field for typing keeps letters, arrows and space for itself; the explored parts keep arrows
 * and space; the list of slides keeps arrows; a button that was reached by the keyboard keeps space.
 */
export type KeyContext = 'stage' | 'typing' | 'exploring' | 'choosing' | 'button';

/** By `latinKey`. */
const ANYWHERE = new Map<string, StageCommand>(
  Object.entries({
    PageDown: 'next',
    PageUp: 'previous',
    // Some clickers alternate F5 (begin the slide show) and Escape (end it). Neither may leave the slide.
    F5: 'resume',
    Escape: 'resume',
  }),
);
const ON_STAGE = new Map<string, StageCommand>(
  Object.entries({
    ArrowRight: 'next',
    ArrowDown: 'next',
    ' ': 'next',
    ArrowLeft: 'previous',
    ArrowUp: 'previous',
    Home: 'first',
    End: 'last',
    b: 'black',
    '.': 'black',
    f: 'fullscreen',
    s: 'speaker',
    g: 'freeze',
    c: 'palette',
    x: 'explore',
    p: 'pin',
    n: 'notes',
    o: 'overview',
    l: 'spot',
    i: 'pen',
    z: 'undoStroke',
    e: 'clearStrokes',
    k: 'legend',
    d: 'bilingual',
    t: 'language',
    m: 'clock',
    r: 'resetClock',
    Backspace: 'lastSeen',
    '?': 'help',
  }),
);

/** Commands whose keys are those of « Voyager » in a record that was opened besides the slide. */
export const KEYS_OF_TRAVEL: readonly (StageCommand | null)[] = ['overview', 'clearStrokes'];

/**
 * The command of a key; null where it has none on the stage, as with Control, Alt or Meta.
 *
 * @param singles whether letters and signs are shortcuts: they get in the way of speech input
 */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
  context: KeyContext,
  singles: boolean,
): StageCommand | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = latinKey(event);
  const everywhere = ANYWHERE.get(key);
  if (everywhere) return everywhere;
  if (context === 'typing') return null;
  if (key === ' ' && context === 'button') return null;
  if (key === ' ' && event.shiftKey) return 'previous';
  const isLetter = key.length === 1 && key !== ' ';
  if (context === 'exploring' && !isLetter) return null;
  if (context === 'choosing' && !isLetter && event.key !== ' ' && event.key !== 'Backspace') return null;
  if (!singles && isLetter) return null;
  return ON_STAGE.get(key) ?? null;
}

/** The digit of a key, for the number of a slide; null where it is none, or something else wants it. */
export function digitOf(
  {
    key,
    code,
    ctrlKey,
    altKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
  context: KeyContext,
): string | null {
  if (ctrlKey || altKey || metaKey || context === 'typing') return null;
  if (/^\d$/.test(key)) return key;
  // The upper row of a French keyboard gives digits with Shift only.
  return shiftKey ? null : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? null);
}

/** The context of an element with the focus; `explored` is a selector of the parts that are explored, if any. */
export function contextOf(target: EventTarget | null, explored: string | null): KeyContext {
  if (!(target instanceof Element)) return 'stage';
  if (target.matches('select[data-jump]')) return 'choosing';
  const typed = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';
  // In a list box, letters jump to an option.
  if (target.closest(`${typed}, dialog[open], [role=listbox]`)) return 'typing';
  if (explored !== null && target.closest(explored)) return 'exploring';
  // Not after a click: then Space goes to the next slide.
  return target.matches('button:focus-visible, summary:focus-visible') ? 'button' : 'stage';
}

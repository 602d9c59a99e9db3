/** What a key does in a talk. Clickers are keyboards: they send Page Down and Page Up, or F5 and Escape in turn. */

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
  | 'resume'
  | 'help';

/**
 * What can be typed in keeps its letters, arrows and space; what one explores with, its arrows and space; a button
 * that the keyboard has reached, its space.
 */
export type KeyContext = 'stage' | 'typing' | 'exploring' | 'button';

/** By `KeyboardEvent.key`, letters in lower case. */
const ANYWHERE = new Map<string, StageCommand>(
  Object.entries({
    PageDown: 'next',
    PageUp: 'previous',
    // The key by which some clickers begin a slide show; its like is Escape. Neither may lose the place.
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
    '?': 'help',
  }),
);

/**
 * What a key asks for; null where it is not the stage's, as with Control, Alt or Meta.
 *
 * @param singles whether letters and signs are shortcuts: they get in the way of speech input
 */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
  context: KeyContext,
  singles: boolean,
): StageCommand | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const everywhere = ANYWHERE.get(event.key);
  if (everywhere) return everywhere;
  if (context === 'typing') return null;
  if (event.key === ' ' && context === 'button') return null;
  if (event.key === ' ' && event.shiftKey) return 'previous';
  const isLetter = event.key.length === 1 && event.key !== ' ';
  if (context === 'exploring' && !isLetter) return null;
  if (!singles && isLetter) return null;
  return ON_STAGE.get(event.key.length === 1 ? event.key.toLowerCase() : event.key) ?? null;
}

/** What an element that has a key pressed wants of it; `explored` selects the parts that are explored now, if any. */
export function contextOf(target: EventTarget | null, explored: string | null): KeyContext {
  if (!(target instanceof Element)) return 'stage';
  const typed = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';
  // A dialog that has just closed may still have the focus.
  // A list is walked by typing what one looks for.
  if (target.closest(`${typed}, dialog[open], [role=listbox]`)) return 'typing';
  if (explored !== null && target.closest(explored)) return 'exploring';
  // Not after a click: a clicker's Space goes on.
  return target.matches('button:focus-visible, summary:focus-visible') ? 'button' : 'stage';
}

const narrow = '(max-width: 53.7em) and (orientation: portrait), (max-width: 37em)';
const low = '(max-height: 30em)';

/**
 * The sizes of window at which the layout changes, as media conditions. Scripts use them through `MediaQuery`; a
 * style sheet writes `@media (--narrow)`, and the build puts the condition in (`build/plugins/breakpoints-plugin.ts`).
 */
export const BREAKPOINTS = {
  /** The title bar has no room for its subtitle. */
  'below-desktop': '(max-width: 88em)',
  /** The commands beside the count have no icons. */
  laptop: '(max-width: 84em)',
  /** The choices of the title bar are icons. */
  'small-laptop': '(max-width: 76em)',
  /** The filters above the map have small letters. */
  tablet: '(max-width: 70em)',
  /** The title bar is as low as it can be. */
  squat: '(max-height: 38em)',
  /** A phone in portrait, with large letters or a small screen. */
  tiny: '(max-width: 24em)',
  /** One column, with sheets in place of the columns: a phone, or a tablet in portrait. */
  narrow,
  /** A phone in portrait. */
  phone: '(max-width: 37em)',
  /** The filters above the map are one row: a button that opens them, and the themes. */
  compact: '(max-width: 62em), (max-height: 38em)',
  /** A phone held across: that row stands above the map alone, so that the list has the height. */
  low,
  /** Either of the two: a phone, however it is held. */
  small: `${low}, ${narrow}`,
  /** Within another page, there is room for one column beside the map, not for two. */
  slim: '(max-width: 62em)',
  /** So low that the timeline starts folded, to leave room for the map. */
  short: '(max-height: 51.25em)',
  /** A comparison leaves room for the map beside it. */
  roomy: '(min-width: 75em) and (min-height: 38em)',
  /** The stage has its text below the map, not beside it. */
  portrait: '(orientation: portrait)',
  /** The speaker's window has its notes below the slides, not beside them. */
  stacked: '(orientation: portrait), (max-height: 36em)',
} as const;

/**
 * The sizes of window at which the layout changes, as media conditions. Scripts use them through `MediaQuery`; a
 * style sheet writes `@media (--narrow)`, and the build puts the condition in (`build/plugins/breakpoints-plugin.ts`).
 */
export const BREAKPOINTS = {
  /** One column, with sheets in place of the columns: a phone, or a tablet in portrait. */
  narrow: '(max-width: 53.7em) and (orientation: portrait), (max-width: 37em)',
  /** A phone in portrait. */
  phone: '(max-width: 37em)',
  /** The filters above the map are one row: a button that opens them, and the themes. */
  compact: '(max-width: 62em), (max-height: 38em)',
  /** A phone held across: that row stands above the map alone, so that the list has the height. */
  low: '(max-height: 30em)',
  /** Within another page, there is room for one column beside the map, not for two. */
  slim: '(max-width: 62em)',
  /** So low that the timeline starts folded, to leave room for the map. */
  short: '(max-height: 51.25em)',
  /** A comparison leaves room for the map beside it. */
  roomy: '(min-width: 75em) and (min-height: 38em)',
  /** The stage has its text below the map, not beside it. */
  portrait: '(orientation: portrait)',
} as const;

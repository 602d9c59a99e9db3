/** The layout of the page: which columns it has, how large they are, and what they cover of the map. */
import { MediaQuery } from 'svelte/reactivity';
import { innerHeight } from 'svelte/reactivity/window';
import type { Padding } from '../domain/view/camera.ts';
import type { AtlasState } from '../state/atlas.svelte.ts';
import { BREAKPOINTS } from '../theme/breakpoints.ts';

/** The distance of the neat line from the edge of the window, in CSS pixels. */
const FRAME = { page: 15, small: 8 } as const;
/** The height of the strip of regions above the map, and of the line of credits below it, in CSS pixels. */
export const STRIP = 46;
export const CREDITS = 22;
/** The width of the map's tools, in CSS pixels; on a narrow window they count as covering the map. */
const TOOLS = 56;
/** The height that an open timeline leaves of the map at least, in CSS pixels. */
const LEAST_MAP = 120;

/** The columns of the page and their sizes, as the window and the state want them. */
export class Layout {
  readonly #atlas: AtlasState;
  readonly #narrow = new MediaQuery(BREAKPOINTS.narrow);
  readonly #compact = new MediaQuery(BREAKPOINTS.compact);
  readonly #low = new MediaQuery(BREAKPOINTS.low);
  readonly #slim = new MediaQuery(BREAKPOINTS.slim);
  readonly #short = new MediaQuery(BREAKPOINTS.short);
  readonly #roomy = new MediaQuery(BREAKPOINTS.roomy);
  readonly #portrait = new MediaQuery(BREAKPOINTS.portrait);
  /** The measured sizes of the parts of the page, in CSS pixels. */
  titleBarHeight = $state(0);
  filterHeight = $state(0);
  tabsWidth = $state(0);
  leftWidth = $state(0);
  sheetHeight = $state(0);
  rightWidth = $state(0);
  timelineHeight = $state(0);
  /** Of a panel that leaves room for the map beside it. */
  panelWidth = $state(0);
  stageWidth = $state(0);
  stageHeight = $state(0);
  /** Whether the sheet of filters and results covers the map, on a narrow window. */
  isSheetOpen = $state(false);
  /** Whether the reader explores during a talk: filters and map controls replace the slide. */
  isExploring = $state(false);

  constructor(atlas: AtlasState) {
    this.#atlas = atlas;
  }

  get isNarrow(): boolean {
    return this.#narrow.current;
  }
  /** Whether the filters above the map are one row. */
  get isCompact(): boolean {
    return this.#compact.current;
  }
  get isEmbedded(): boolean {
    return this.#atlas.address.embed;
  }
  /** Whether the record is shown in the place of the left column. */
  get hasOneColumn(): boolean {
    return !this.isNarrow && this.isEmbedded && this.#slim.current;
  }
  /** The distance of the neat line from the edge of the window, in CSS pixels. */
  get frame(): number {
    if (this.isNarrow) return 0;
    return this.isEmbedded || this.isCompact ? FRAME.small : FRAME.page;
  }
  /** Whether this window shows a talk to the hall, without the filters and the tools of the map. */
  get isForHall(): boolean {
    return this.#atlas.address.stage?.screen === 'audience' && !this.isExploring;
  }
  /** Whether a comparison leaves the map in sight. */
  get hasMapBeside(): boolean {
    const { panel, stage } = this.#atlas.address;
    return panel === 'compare' && stage === null && this.#roomy.current && !this.isNarrow;
  }
  /** The height of what stands above the map, on a wide window: the title bar and the filters. */
  get headHeight(): number {
    return this.titleBarHeight + this.filterHeight;
  }
  /** Where the strip of regions begins, after the filters, in CSS pixels from the left of the map. */
  get stripStart(): number {
    if (this.isNarrow) return 0;
    if (this.#atlas.address.stage !== null) return this.stageWidth;
    return this.#low.current ? this.leftWidth + this.tabsWidth : Math.max(this.leftWidth, this.tabsWidth);
  }
  get isTimelineFolded(): boolean {
    return this.isNarrow || this.#short.current || this.isEmbedded;
  }

  /** What the panels cover of the map on each side, in CSS pixels. */
  readonly padding = $derived.by((): Padding => {
    const { address, selected } = this.#atlas;
    if (address.stage !== null) {
      return this.#portrait.current
        ? { top: 0, right: 0, bottom: this.stageHeight + CREDITS, left: 0 }
        : { top: 0, right: 0, bottom: CREDITS, left: this.stageWidth };
    }
    // An open timeline may cover most of a small window.
    const head = this.isNarrow ? this.titleBarHeight + STRIP : this.headHeight;
    const room = (innerHeight.current ?? 0) - 2 * this.frame - head - CREDITS - LEAST_MAP;
    if (this.isNarrow) {
      const sheet = Math.max(0, Math.min(this.sheetHeight + this.timelineHeight, room));
      return {
        top: head,
        right: 0,
        bottom: (this.isSheetOpen ? 0 : sheet) + CREDITS,
        left: TOOLS,
      };
    }
    // A comparison covers the timeline and the record.
    if (this.hasMapBeside)
      return { top: head, right: 0, bottom: CREDITS, left: this.leftWidth + this.panelWidth };
    return {
      top: head,
      right: selected && !this.hasOneColumn ? this.rightWidth : 0,
      bottom: Math.max(0, Math.min(this.timelineHeight, room)) + CREDITS,
      left: this.leftWidth,
    };
  });
}

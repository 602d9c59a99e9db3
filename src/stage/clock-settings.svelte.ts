/** What a speaker wishes of the clock, kept in this browser. */
import * as v from 'valibot';
import { readStored, writeStored } from '../platform/storage.ts';

const KEY = 'atlas.clock';
/** The longest talk, in minutes. */
export const LONGEST = 600;

const Settings = v.object({
  /** The clock starts with the first slide after the cover. */
  startsAlone: v.boolean(),
  /** How long the talk may last, in minutes; null: as long as its slides together. */
  minutes: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(LONGEST))),
});
type Settings = v.InferOutput<typeof Settings>;
const NONE: Settings = { startsAlone: false, minutes: null };

/** Where the browser keeps nothing, the wishes last until the page closes. */
function stored(): Settings {
  const text = readStored('localStorage', KEY);
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Settings), text);
  return read.success ? read.output : NONE;
}

class ClockSettings {
  #value = $state.raw(stored());

  get startsAlone(): boolean {
    return this.#value.startsAlone;
  }
  set startsAlone(startsAlone: boolean) {
    this.#change({ startsAlone });
  }
  get minutes(): number | null {
    return this.#value.minutes;
  }
  set minutes(minutes: number | null) {
    this.#change({ minutes });
  }
  #change(part: Partial<Settings>): void {
    this.#value = { ...this.#value, ...part };
    writeStored('localStorage', KEY, JSON.stringify(this.#value));
  }
}
export const clockSettings = new ClockSettings();

/** Ends the run where nothing happens any more: a browser that does not close, most of all. */
import { spawnSync } from 'node:child_process';
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/**
 * Playwright waits without an end for a browser to close (seen once, after all tests had passed). What the
 * tests found is known by then, and is what the run ends with; what was still running is printed.
 */
export default class EndWatch implements Reporter {
  #left = 0;
  #hasFailed = false;
  /** Milliseconds of silence that no test explains: a slow one may take three times the usual limit. */
  #grace = 0;
  #watch: NodeJS.Timeout | undefined;

  onBegin(config: FullConfig, suite: Suite): void {
    this.#left = suite.allTests().length;
    this.#grace = 4 * Math.max(...config.projects.map(({ timeout }) => timeout));
    this.#wait();
  }

  onTestBegin(): void {
    this.#wait();
  }

  onTestEnd(test: TestCase): void {
    this.#left -= 1;
    this.#hasFailed ||= !test.ok();
    this.#wait();
  }

  onError(): void {
    this.#hasFailed = true;
  }

  onEnd(): void {
    clearTimeout(this.#watch);
  }

  printsToStdio(): boolean {
    return false;
  }

  #wait(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#end(), this.#grace);
  }

  #end(): void {
    console.error(
      `Nothing has happened for ${this.#grace / 1000} s; tests left: ${this.#left}. What still runs:`,
    );
    const { stdout, error } = spawnSync('ps', ['-eo', 'pid,ppid,stat,etime,args'], { encoding: 'utf8' });
    console.error(error ? `(\`ps\` cannot tell: ${error.message})` : stdout);
    process.exit(this.#hasFailed || this.#left > 0 ? 1 : 0);
  }
}

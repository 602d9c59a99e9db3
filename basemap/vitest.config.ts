import { defineConfig } from 'vitest/config';

// Without a file of its own, Vitest takes the configuration of the folder above.
// The tests compute for seconds; the limit is there for one that never ends.
export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: 600_000 },
});

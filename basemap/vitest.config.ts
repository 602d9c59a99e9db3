import { defineConfig } from 'vitest/config';

// Without a file of its own, Vitest takes the configuration of the folder above.
export default defineConfig({ test: { include: ['tests/**/*.test.ts'] } });

import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const minute = 60_000

/** As the engine has it: see electron/engine/work/keep-wasm-code.ts. */
const execArgv = ['--no-wasm-code-gc']

/** Workers and processes that tests start would compile the same modules each time: more than half of a short one's work. */
const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          env,
          execArgv,
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/bench/**'],
          // Nothing here is a figure: a test may be slow on a busy machine, and must not be wrong for it.
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
          // Real folders, real key derivation: two cores are kept busy, not swamped.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          execArgv,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/prepare.ts',
          fileParallelism: false,
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
          // As long as what is looked for in the page is waited for, and not the second that vitest allows.
          expect: { poll: { timeout: minute / 2 } },
        },
      },
      {
        test: {
          name: 'bench',
          include: ['test/bench/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 15 * minute,
          hookTimeout: 15 * minute,
        },
      },
    ],
  },
})

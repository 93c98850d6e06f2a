import { defineConfig } from 'vitest/config';

/** The live project exists only when it is named, so that a plain `npm test` never reaches out. */
const isLive = process.argv.some((arg, index) => {
  return arg === '--project=live' || (arg === 'live' && process.argv[index - 1] === '--project');
});

/** Tests that start other programs for seconds: a browser, npm, vitest itself. `npm run test:slow` runs them. */
const slow = [
  'tests/browser/**/*.test.ts',
  'tests/package/**/*.test.ts',
  'tests/vitest/live-project.test.ts',
  'tests/vitest/own-suite.test.ts',
];
const isSlow = process.env.TROTH_SLOW_TESTS === '1';

const suites = ['generated/*/conformance.test.ts'];

/** CI counts tests from this file, and those of the slow ones from another beside it. */
const results = process.env.TROTH_TEST_RESULTS?.replace(/\.json$/, isSlow ? '.slow.json' : '.json');

/** Files share what a worker has loaded, which takes as long as half of the tests; none of them leaves anything behind. */
const isolate = false;

export default defineConfig({
  test: {
    // on two cores vitest would keep one of them for itself
    maxWorkers: '100%',
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    projects: isSlow
      ? [{ test: { name: 'slow', include: slow } }]
      : [
          // a busy machine is no failed test
          {
            test: {
              name: 'unit',
              include: ['tests/**/*.test.ts'],
              exclude: slow,
              isolate,
              testTimeout: 30_000,
            },
          },
          {
            test: {
              name: 'prism',
              include: suites,
              isolate,
              env: { TROTH_TARGET: 'prism' },
              testTimeout: 60_000,
              hookTimeout: 60_000,
            },
          },
          ...(isLive
            ? [
                {
                  test: {
                    name: 'live',
                    include: suites,
                    env: { TROTH_TARGET: 'live' },
                    globalSetup: ['scripts/live-setup.ts'],
                    testTimeout: 600_000,
                  },
                },
              ]
            : []),
        ],
  },
});

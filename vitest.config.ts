import { defineConfig } from 'vitest/config';

/** The live project exists only when it is named, so that a plain `npm test` never reaches out. */
const isLive = process.argv.some((arg, index) => {
  return arg === '--project=live' || (arg === 'live' && process.argv[index - 1] === '--project');
});

const suites = ['generated/*/conformance.test.ts'];

/** CI counts tests from this file. */
const results = process.env.TROTH_TEST_RESULTS;

export default defineConfig({
  test: {
    // on two cores vitest would keep one of them for itself
    maxWorkers: '100%',
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'] } },
      {
        test: {
          name: 'prism',
          include: suites,
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

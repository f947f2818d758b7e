// Whether suites with long lists test only a part of each list, as in `.ci/run`. `npm run test:long` and a suite that runs alone
// test all.
export const isShortForm = process.env.TEST_FORM === 'short';

// Whether suites with long lists try only a part of them, as `.ci/run` has it. `npm run test:long` and a suite that is run alone try all.
export const isShortForm = process.env.TEST_FORM === 'short';

// `npm run frameworks`: runs the micro apps and the type fixtures of all frameworks, and prints a table of the results.
import { startTestRunner } from '@web/test-runner';
import { run } from 'node:test';
import config from '../../web-test-runner.config.mjs';

/** The checks of custom-elements-everywhere.com in its order, by the titles of our tests. */
const BASIC = [
  'renders the tag without children',
  'shows the shadow tree of the element',
  'updates the children of the tag without removing the player',
  'removes the tag and renders it again',
  'sets a boolean property of the element',
  'sets a number property of the element',
  'sets a text property of the element',
  'calls a listener that a script adds to the element',
];
const ADVANCED = [
  'sets an array property of the element',
  'sets an object property of the element',
  'sets an object property of the element with capitals in its name',
  'receives lower-case events by a listener of the template',
  'receives kebab-case events by a listener of the template',
  'receives camelCase events by a listener of the template',
  'receives CAPS events by a listener of the template',
  'receives PascalCase events by a listener of the template',
];
/** Checks that custom-elements-everywhere.com lacks. */
const BEYOND = [
  'sets a boolean property of the element from true to false',
  'receives media events by a listener of the template',
  'loads nothing again when a later render passes equal objects',
  'destroys the player and removes its listeners and its tag on unmount',
  'creates one player, even where React renders and mounts twice (StrictMode)',
  'applies all values that were rendered before the tag was defined',
  'keeps each player when a keyed list is reordered',
  'renders the tag and its slotted children on the server',
  'hydrates the markup of its server without a console message or a second player',
  'has types that accept valid and reject invalid use',
];
const TYPES = BEYOND.at(-1);

/** The title of each framework's test in test/types. */
const TYPED = {
  'React 18': /and React/,
  'React 19': /and React/,
  'React 19, bare tag': /and React/,
  Vue: /Vue/,
  Svelte: /Svelte/,
  Solid: /Solid/,
  Preact: /Preact/,
  Angular: /Angular/,
};

/** @type {Map<string, Map<string, boolean>>} check → framework → whether it holds */
const checks = new Map();
const set = (check, framework, holds) => {
  if (!checks.has(check)) checks.set(check, new Map());
  checks.get(check).set(framework, holds && (checks.get(check).get(framework) ?? true));
};

const collect = ({ name: framework, tests, suites }) => {
  for (const { name, passed } of tests) if (framework in TYPED) set(name, framework, passed);
  suites.forEach(collect);
};

const runner = await startTestRunner({
  config: {
    ...config,
    files: ['test/frameworks/*.test.ts'],
    groups: [],
    concurrency: 1,
    reporters: [
      {
        onTestRunFinished({ sessions }) {
          for (const { testResults, errors } of sessions) {
            if (testResults) testResults.suites.forEach(collect);
            for (const { message } of errors) console.error(message);
          }
        },
      },
    ],
  },
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});
const passed = await new Promise((resolve) => runner.on('stopped', resolve));

const types = run({ files: ['test/types/types.node-test.mjs'] });
for (const [event, holds] of [
  ['test:pass', true],
  ['test:fail', false],
]) {
  types.on(event, ({ name }) => {
    for (const [framework, about] of Object.entries(TYPED)) if (about.test(name)) set(TYPES, framework, holds);
  });
}
await new Promise((resolve) => types.on('end', resolve).resume());

const frameworks = Object.keys(TYPED);
let held = 0;
const failed = [];
const mark = (check) => (framework) => {
  const holds = checks.get(check)?.get(framework);
  if (holds) held++;
  else failed.push(`${framework}: ${check}`);
  return holds ? 'yes' : holds === undefined ? 'NOT RUN' : 'NO';
};
const print = (title, list) => {
  console.log(`\n| ${[title, ...frameworks].join(' | ')} |\n| --- |${frameworks.map(() => ' :-: |').join('')}`);
  for (const check of list) console.log(`| ${[check, ...frameworks.map(mark(check))].join(' | ')} |`);
};
print('Basic, as custom-elements-everywhere.com', BASIC);
print('Advanced, as there', ADVANCED);
print('Beyond it', BEYOND);
print(
  'Ours besides',
  [...checks.keys()].filter((check) => ![...BASIC, ...ADVANCED, ...BEYOND].includes(check)),
);
console.log(`\n${held} hold, ${failed.length} do not${failed.map((line) => `\n  ${line}`).join('')}`);
process.exit(passed && failed.length === 0 ? 0 : 1);

// Runs the micro apps of all frameworks and their type fixtures, and prints what holds where. `npm run frameworks`
import { startTestRunner } from '@web/test-runner';
import { run } from 'node:test';
import config from '../../web-test-runner.config.mjs';

/** What custom-elements-everywhere.com asks, in its order, and by our names. */
const BASIC = [
  'shows the tag without children',
  'shows what the element renders by itself',
  'renders children again beside the player',
  'hides the tag and shows it again',
  'sets a boolean',
  'sets a number',
  'sets a text',
  'hears listeners that a script attaches',
];
const ADVANCED = [
  'sets an array',
  'sets an object',
  'sets objects to a property with capitals',
  'hears lower-case events by the template',
  'hears kebab-case events by the template',
  'hears camelCase events by the template',
  'hears CAPS events by the template',
  'hears PascalCase events by the template',
];
/** What it does not ask, and where players fail. */
const BEYOND = [
  'takes `false` as false',
  'hears media events by the template',
  'loads nothing when it renders equal objects again',
  'leaves nothing when it unmounts',
  'makes one player, where React renders and mounts twice too (StrictMode)',
  'takes over everything when the tag is defined after the render',
  'keeps each player when a keyed list is put in another order',
  'renders on its server: the tag with its attributes and slotted children, nothing of ours',
  'takes over the markup of its server without a word',
  'has types that pass what is right and fail what is wrong',
];
const TYPES = BEYOND.at(-1);

/** Which test of test/types is about which framework. */
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

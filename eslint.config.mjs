import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

const names = (list) => Object.fromEntries(list.map((name) => [name, 'readonly']));
const nodeGlobals = names(Object.getOwnPropertyNames(globalThis));
const browserGlobals = names(
  'CSS CustomEvent Element KalturaPlayer HTMLElement MutationObserver customElements document getComputedStyle history localStorage location matchMedia sessionStorage window'.split(
    ' ',
  ),
);

const everywhere = {
  'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
  curly: ['error', 'multi-line'],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

/* A cast by way of `unknown`, or to `never`, is an `any` in disguise. */
const noDisguisedAny = [
  'error',
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'Narrow the value instead of casting it by way of unknown.',
  },
  { selector: 'TSAsExpression > TSNeverKeyword', message: 'Narrow the value instead of casting it to never.' },
  { selector: 'TSEnumDeclaration', message: 'Use a const object or a union of texts.' },
];

/* A committed `.only` leaves out all other tests, and the run still passes. */
const TEST_FUNCTIONS = '/^(describe|context|suite|it|test|specify)$/';
const noOnly = [
  'error',
  ...[
    `MemberExpression[object.name=${TEST_FUNCTIONS}][property.name='only']`,
    `MemberExpression[object.name=${TEST_FUNCTIONS}][property.value='only']`,
    `CallExpression[callee.name=${TEST_FUNCTIONS}] > ObjectExpression > Property[key.name='only']`,
  ].map((selector) => ({ selector, message: 'Commit no test that is marked as the only one.' })),
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      'node_modules/',
      'backend/media/',
      'test/types/.project/',
      'test/docs/.project/',
      'backend/plugins/dual-screen.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: everywhere },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json'], tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/array-type': ['error', { default: 'array-simple' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      /* Keys of a closed set are deleted here, from small plain objects. */
      '@typescript-eslint/no-dynamic-delete': 'off',
      /* The DOM's types promise what Node and older browsers lack: such conditions are the point. */
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': noDisguisedAny,
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-console': ['error', { allow: ['warn', 'info', 'debug'] }],
    },
  },
  { files: ['src/server/**/*.ts'], rules: { 'no-console': 'off' } },
  /* JSX takes its tags from a namespace: there is no other way to add one. */
  { files: ['src/frameworks/types/*.ts'], rules: { '@typescript-eslint/no-namespace': 'off' } },
  {
    files: ['src/element/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
  },
  {
    files: ['src/element/kaltura-player-element.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      /* The interface beside the class gives it the properties that the table of attributes makes. */
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
    },
  },
  {
    /* Tests hand in what no type allows, and look at details that no type knows. */
    files: ['test/**/*.ts'],
    rules: {
      /* The typings of `.equal()` promise a promise that there is not. */
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' }] },
      ],
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-undef': 'off',
      ...Object.fromEntries(
        [
          'class-literal-property-style',
          'consistent-type-imports',
          'no-base-to-string',
          'no-empty-function',
          'no-extraneous-class',
          'no-meaningless-void-operator',
          'no-misused-promises',
          'no-non-null-assertion',
          'no-redundant-type-constituents',
          'no-this-alias',
          'no-unnecessary-type-conversion',
          'no-unnecessary-type-parameters',
          'no-unsafe-class-instance-assignment',
          'no-unsafe-return',
          'no-unused-vars',
          'no-useless-default-assignment',
          'prefer-nullish-coalescing',
          'require-await',
          'unbound-method',
          'use-unknown-in-catch-callback-variable',
        ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
      ),
    },
  },
  { files: ['test/**'], rules: { 'no-restricted-syntax': noOnly } },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { ...nodeGlobals, ...browserGlobals } } },
);

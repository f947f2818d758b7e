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

/* A cast through `unknown`, or to `never`, has the effect of `any`. */
const noHiddenAny = [
  'error',
  {
    selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
    message: 'Narrow the value instead of casting it through unknown.',
  },
  { selector: 'TSAsExpression > TSNeverKeyword', message: 'Narrow the value instead of casting it to never.' },
  { selector: 'TSEnumDeclaration', message: 'Use a const object or a union of string literals.' },
];

/* A committed `.only` skips all other tests, and the run still passes. */
const TEST_FUNCTIONS = '/^(describe|context|suite|it|test|specify)$/';
const noOnly = [
  'error',
  ...[
    `MemberExpression[object.name=${TEST_FUNCTIONS}][property.name='only']`,
    `MemberExpression[object.name=${TEST_FUNCTIONS}][property.value='only']`,
    `CallExpression[callee.name=${TEST_FUNCTIONS}] > ObjectExpression > Property[key.name='only']`,
  ].map((selector) => ({ selector, message: 'Do not commit a test with `only`.' })),
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
      /* The code deletes only known keys of small plain objects. */
      '@typescript-eslint/no-dynamic-delete': 'off',
      /* The DOM types include APIs that Node and older browsers lack, so conditions that test for them are necessary. */
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': noHiddenAny,
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
  /* The tags of JSX are declared in a namespace; there is no other way to add a tag. */
  { files: ['src/frameworks/types/*.ts'], rules: { '@typescript-eslint/no-namespace': 'off' } },
  {
    files: ['src/element/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
  },
  {
    files: ['src/element/kaltura-player-element.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      /* The interface of the same name declares the properties that are generated from the table of attributes. */
      '@typescript-eslint/no-unsafe-declaration-merging': 'off',
    },
  },
  {
    /* Tests pass values that the types forbid, and read details that the types do not contain. */
    files: ['test/**/*.ts'],
    rules: {
      /* The types of `.equal()` declare a promise that does not exist. */
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

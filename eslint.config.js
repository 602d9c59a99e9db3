import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** @type {import('eslint').Linter.RuleEntry} */
const noMarkupFromText = [
  'error',
  ...['innerHTML', 'outerHTML'].map((name) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name='${name}']`,
    message: 'Markup is never made from text: build elements.',
  })),
  ...['setHTML', 'setHTMLUnsafe', 'insertAdjacentHTML'].map((name) => ({
    selector: `CallExpression > MemberExpression.callee[property.name='${name}']`,
    message: 'Markup is never made from text: build elements.',
  })),
];

export default ts.config(
  { ignores: ['dist', 'dist-e2e', 'dist-usb', 'node_modules', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off', // TypeScript checks it, and knows the types of the DOM.
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': noMarkupFromText,
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/prefer-svelte-reactivity': 'off' },
  },
  {
    // Modules only: with types, reading the components takes more than ten minutes, and `svelte-check` reads their
    // types too. The tests are not there yet.
    files: ['src/**/*.ts', 'build/**/*.ts', 'bench/**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // An index or a key that is known to be there is read with `!`, because of `noUncheckedIndexedAccess`.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
);

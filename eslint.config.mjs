import officeAddins from 'eslint-plugin-office-addins';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { noLongSpread } from './test/support/lint/no-long-spread.mjs';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '**/*.cjs', '**/*.mjs', 'webpack.config.js', 'coverage/**'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'test/**/*.ts', 'test/**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 45, skipBlankLines: true, skipComments: true }],
      // ESLint counts every ?? and ?. as a branch; twice the eight of our habit.
      complexity: ['error', 20],
      'no-console': 'error',
      'no-eval': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    plugins: { local: { rules: { 'no-long-spread': noLongSpread } }, regexp },
    rules: {
      'local/no-long-spread': 'error',
      // In ES5 an async function calls what its return type is named by; `ReturnType<…>` is nothing there, and breaks.
      'no-restricted-syntax': [
        'error',
        {
          selector: ':function[async=true] > TSTypeAnnotation.returnType > TSTypeReference[typeName.name!="Promise"]',
          message: 'An async function returns a Promise by that very name.',
        },
      ],
      // Patterns read cells, reports and files of any length: their cost grows with the text, not with its square.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      complexity: 'off',
      'no-console': ['error', { allow: ['info'] }],
    },
  },
  { files: ['src/cli/**', 'test/bench/**', 'test/support/**', 'test/samples/**'], rules: { 'no-console': 'off' } },
  {
    files: ['src/hosts/office/**', 'src/hosts/office.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
    },
  },
);

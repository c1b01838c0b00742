import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', '.build', 'public/data', 'src/i18n/generated', 'src/i18n/project.inlang', 'test/results'] },
  ...ts.configs.strict,
  ...svelte.configs['flat/recommended'],
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } }
  },
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Sanctioned by review: every {@html} in this project renders sanitised Markdown or our own SVG.
      'svelte/no-at-html-tags': 'off',
      // State here is `$state.raw` over immutable values: a new Map or Set is what makes the change.
      'svelte/prefer-svelte-reactivity': 'off'
    }
  },
  { files: ['src/site/**', 'data/**', 'test/**'], rules: { 'no-console': 'off' } }
)

/// <reference types="vitest/config" />
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  plugins: [
    svelte({ compilerOptions: { runes: true } }),
    paraglideVitePlugin({
      project: './src/i18n/project.inlang',
      outdir: './src/i18n/generated',
      emitTsDeclarations: true,
      strategy: ['globalVariable', 'baseLocale'],
      disableAsyncLocalStorage: true
    })
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    testTimeout: 30_000
  }
})

/// <reference types="vitest/config" />
import { statSync } from 'node:fs'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { atlas } from './src/site/atlas-plugin.ts'
import { devPages } from './src/site/dev-pages.ts'
import { frames } from './src/site/frames.ts'
import { messages } from './src/site/messages.ts'
import { words } from './src/site/words.ts'

export default defineConfig(({ command }) => ({
  base: './',
  define: { engineBytes: statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size },
  plugins: [
    atlas(),
    frames(),
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    // After Svelte: it looks at scripts.
    words(),
    // Builds and tests compile the messages once beforehand; only development watches them.
    command === 'serve' && !process.env['VITEST'] ? [paraglideVitePlugin(messages), devPages()] : []
  ],
  worker: { format: 'es' },
  build: { chunkSizeWarningLimit: 1200, rolldownOptions: { checks: { pluginTimings: false } } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    globalSetup: ['test/support/compile-messages.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
}))

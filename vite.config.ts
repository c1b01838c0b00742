/// <reference types="vitest/config" />
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { messages } from './src/site/messages.ts'

export default defineConfig({
  base: './',
  // Under Vitest the messages are compiled once before the run: the plugin's watcher would keep the process alive.
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), process.env['VITEST'] ? [] : paraglideVitePlugin(messages)],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    globalSetup: ['test/support/compile-messages.ts'],
    testTimeout: 30_000
  }
})

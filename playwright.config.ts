import { defineConfig } from '@playwright/test'
import { chromiumArgs, findChromium } from './test/support/chromium.ts'

const executablePath = (process.env['CHROMIUM'] ??= findChromium() ?? '')

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test/results/e2e',
  reporter: [
    ['list', { printSteps: false }],
    ['json', { outputFile: 'test/results/e2e.json' }]
  ],
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${process.env['SITE_PORT'] ?? '4173'}/`,
    locale: 'vi-VN',
    // Only tests of the site without a network let it keep itself.
    serviceWorkers: 'block',
    launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
    trace: 'retain-on-failure'
  },
  webServer: {
    command: 'node src/site/serve.js dist --port 0',
    wait: { stdout: /serving http:\/\/localhost:(?<site_port>\d+)/ }
  }
})

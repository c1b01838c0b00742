import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.ts'

/** Makes sure that there is a Chromium: an installed one, else the distribution's package, else Playwright's own. */
const ways: [string, string[]][][] = [
  [
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]
  ],
  [['npx', ['playwright', 'install', 'chromium']]]
]

for (const way of ways) {
  if (findChromium()) break
  console.log('Installing Chromium …')
  for (const [command, args] of way) {
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32'
    })
  }
}

if (!findChromium()) {
  console.error('No Chromium could be found or installed; name one in CHROMIUM to run the end-to-end tests.')
  process.exitCode = 1
}

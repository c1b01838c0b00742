import { expect, ready, test } from '../support/site-test.ts'

const pages = ['.', 'n/asean-egdi/', 'n/reform-savings/en/']

for (const path of pages) {
  test(`${path} carries its policy, and the browser enforces it`, async ({ page, allowed }) => {
    allowed.push(/Content Security Policy|TrustedHTML|TrustedScript|Refused|violates/)
    await page.goto(path)
    await ready(page)
    const outcome = await page.evaluate(async () => {
      const tried = async (act: () => unknown) => {
        try {
          await act()
          return 'done'
        } catch {
          return 'refused'
        }
      }
      return {
        // Only what runs later is out of the reach of the test's own leave to evaluate.
        eval: await tried(
          () =>
            new Promise((resolve, reject) =>
              setTimeout(() =>
                tried(() => (0, eval)('1')).then((how) => (how === 'done' ? resolve(how) : reject(new Error(how))))
              )
            )
        ),
        markup: await tried(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        policy: await tried(() =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
          ).trustedTypes.createPolicy('other', {})
        ),
        inline: await tried(
          () =>
            new Promise((resolve, reject) => {
              document.addEventListener('securitypolicyviolation', reject, { once: true })
              const image = document.createElement('img')
              image.src = 'https://example.org/x.png'
              document.body.append(image)
              setTimeout(resolve, 1000)
            })
        )
      }
    })
    expect(outcome).toEqual({ eval: 'refused', markup: 'refused', policy: 'refused', inline: 'refused' })
  })
}

test('a stranger’s notebook runs no script and reaches no network', async ({ page, allowed }) => {
  allowed.push(/Content Security Policy|violates|Refused/)
  let ran = false
  await page.exposeFunction('ran', () => (ran = true))
  await page.goto('.')
  await ready(page)
  await page.getByLabel('Mở tệp .md').setInputFiles({
    name: 'x.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(
      [
        '# Hello <script>ran()</script>',
        '![x](https://example.org/a.png) [x](javascript:ran()) <a href="javascript:ran()">y</a>',
        '+++',
        '{{ a.html }}',
        '```sql name=a',
        "select '<img src=x onerror=ran()>' as html, * from read_csv('https://example.org/b.csv')",
        '```',
        '```sql name=b',
        "select '<img src=x onerror=ran()>' as html, 'javascript:ran()' as href",
        '```',
        '{{ b.html }}',
        '```chart',
        'data: b',
        'marks:',
        '  - bar: { x: href, y: html, href: href }',
        '```',
        ''
      ].join('\n')
    )
  })
  await expect(page.locator('[data-cell=b] td').first()).toContainText('<img src=x')
  await expect(page.locator('[data-cell=a]').getByRole('alert')).toBeVisible()
  await expect(page.locator('[data-kind=chart]').getByRole('alert')).toContainText('href')
  await expect(page.locator('[data-kind=markdown]').first()).toContainText('<script>ran()</script>')
  expect(await page.locator('main a[href^="javascript"]').count()).toBe(0)
  expect(ran).toBe(false)
})

import { expect as soon, openText, ready, test } from '../support/site-test.ts'

/** Every step here may wait for the engine to start. */
const expect = soon.configure({ timeout: 45_000 })

test.describe('in a browser of another language', () => {
  test.use({ locale: 'en-US' })

  test('a number is typed and shown as the page writes numbers, stepped by arrows, and kept with a sentence when it is none', async ({
    page
  }) => {
    await page.goto('.?lang=vi')
    await ready(page)
    await openText(
      page,
      '```input name=k\ntype: number\nlabel: Hệ số\nvalue: 1.5\nmin: 0\nmax: 9\nstep: 0.1\n```\n\n```sql name=q\nselect $k * 2 as n\n```\n'
    )
    const field = page.getByLabel('Hệ số')
    const result = page.locator('[data-cell=q] td')
    await expect(field).toHaveValue('1,5')
    await field.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('2,5')
    await page.keyboard.press('Enter')
    await expect(result).toHaveText('5')
    await expect(field).toHaveValue('2,5')
    await page.keyboard.press('ArrowUp')
    await expect(field).toHaveValue('2,6')
    await expect(result).toHaveText('5,2')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('1,2,3')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('“1,2,3” không đọc được là một số')
    await expect(field).toHaveValue('1,2,3')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('12')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('alert')).toHaveText('“12” lớn hơn mức cao nhất là 9. Giá trị vẫn là 2,6.')
    await expect(field).toHaveValue('12')
    await expect(result).toHaveText('5,2')
  })
})

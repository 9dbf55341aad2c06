import { expectNothingWrong } from '../fixtures/expect-nothing-wrong.ts'
import { expect, setUp, test, type NewcomerOptions } from '../fixtures/newcomers.ts'

const token = '0123456789abcdef0123456789abcdef'

const looks: readonly (readonly [string, NewcomerOptions])[] = [
  ['light', { theme: 'light' }],
  ['dark', { theme: 'dark' }],
  ['phone', { phone: true }],
]

const doors = [
  '/sign-in',
  '/sign-up',
  '/forgot',
  '/outbox',
  '/reset',
  `/set-up#${token}`,
  `/join#${token}`,
  `/verify#${token}`,
  `/reset#${token}`,
]

for (const [look, options] of looks) {
  test(`[AU26] axe finds nothing wrong at the door (${look})`, async ({ bare, arrive }) => {
    test.slow()
    await setUp(await arrive(), bare)
    const page = await arrive(options)
    for (const path of doors) {
      await page.goto(bare.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectNothingWrong(page, path)
    }
    await page.goto(`${bare.url}/sign-in`)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').waitFor()
    await expectNothingWrong(page, 'what is missing')
  })

  test(`[AU26] axe finds nothing wrong behind the door (${look})`, async ({ bare, arrive }) => {
    test.slow()
    const page = await arrive(options)
    await setUp(page, bare)
    for (const path of ['/account', '/account/tokens', '/workspace/members', '/workspace/trackers', '/account/security']) {
      await page.goto(bare.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await expectNothingWrong(page, path)
    }
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.getByRole('dialog').waitFor()
    await expectNothingWrong(page, 'second factor')
    await page.goto(`${bare.url}/workspace/members`)
    await page.getByRole('combobox', { name: 'Role of Olga Owner' }).click()
    await page.getByRole('option', { name: /^Viewer/ }).waitFor()
    await expectNothingWrong(page, 'roles')
    await page.getByRole('option', { name: /^Viewer/ }).click()
    await page.getByRole('dialog').waitFor()
    await expectNothingWrong(page, 'question')
  })
}

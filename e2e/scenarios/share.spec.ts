import type { Page } from '@playwright/test'
import { boardPage } from '../fixtures/board-page.ts'
import { expectNothingWrong } from '../fixtures/expect-nothing-wrong.ts'
import { expect, followMail, password, setUp, test, type NewcomerOptions } from '../fixtures/newcomers.ts'

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('list', { name: 'Who has access' })).toBeVisible()
}

async function choose(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Makes the link for the company, and returns its address. */
async function makeLink(page: Page): Promise<string> {
  await page.getByRole('switch', { name: /join by a link/ }).click()
  await page.getByRole('button', { name: 'Make the link' }).click()
  const url = page.getByRole('dialog').getByText('/join#company.')
  await expect(url).toBeVisible()
  return url.innerText()
}

async function joinAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await boardPage(page).ready()
}

test('[SH10] an owner invites, changes a role with undo, and removes somebody whose page closes at once', async ({ bare, arrive }) => {
  test.slow()
  const olga = await arrive()
  await setUp(olga, bare)
  await olga.keyboard.press('g')
  await olga.keyboard.press('s')
  await olga.getByLabel('E-mail addresses').fill('Sam Reed <sam@northwind.example>, nobody')
  await olga.keyboard.press('Enter')
  await expect(olga.getByRole('alert')).toHaveText('nobody: This is no e-mail address.')
  await expect(olga.getByRole('list', { name: 'Invited' })).toContainText('sam@northwind.example')

  const sam = await arrive()
  await followMail(sam, bare, /invites you/)
  await joinAs(sam, 'Sam Reed')
  await sam.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(sam.getByRole('dialog')).toContainText('Owners invite people and change roles: ask Olga Owner.')
  await expect(sam.getByRole('dialog')).not.toContainText('olga@northwind.example')

  await olga.getByRole('button', { name: 'Done' }).click()
  await share(olga)
  await choose(olga, 'Role of Sam Reed', /^Product/)
  await expect(olga.getByText('Sam Reed is Product now.')).toBeVisible()
  await olga.getByRole('dialog', { name: 'Sam Reed is Product now.' }).getByRole('button', { name: 'Undo' }).click()
  await expect(olga.getByText('Sam Reed is Sales again.')).toBeVisible()
  await expect(olga.getByRole('combobox', { name: 'Role of Sam Reed' })).toHaveText('Sales')

  await olga.getByRole('button', { name: 'Remove Sam Reed' }).click()
  await expect(sam.getByRole('heading', { name: 'Sign in to Parley' })).toBeVisible()
  await expect(olga.getByRole('listitem', { name: 'Sam Reed' })).toHaveCount(0)
  await olga.getByText('Sam Reed no longer has access.').locator('..').getByRole('button', { name: 'Undo' }).click()
  await expect(olga.getByRole('listitem', { name: 'Sam Reed' })).toBeVisible()
  await sam.getByLabel('E-mail').fill('sam@northwind.example')
  await sam.getByLabel('Password', { exact: true }).fill(password)
  await sam.keyboard.press('Enter')
  await boardPage(sam).ready()
})

test('[SH11] a colleague joins by the link of the company with a mailed proof, and by a revoked one nobody does', async ({
  bare,
  arrive,
}) => {
  test.slow()
  const olga = await arrive()
  await setUp(olga, bare)
  await share(olga)
  const url = await makeLink(olga)

  const kim = await arrive()
  await kim.goto(url)
  await expect(kim.getByRole('heading', { name: 'Join Northwind' })).toBeVisible()
  expect(kim.url()).toBe(`${bare.url}/join`)
  await kim.getByLabel('Your e-mail at work').fill('kim@northwind.example.rival.example')
  await kim.keyboard.press('Enter')
  await expect(kim.getByRole('alert')).toContainText('not for addresses of that domain')
  await kim.getByLabel('Your e-mail at work').fill('Kim@Northwind.example')
  await kim.keyboard.press('Enter')
  await expect(kim.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  await followMail(kim, bare, /^Join “Northwind”/)
  await expect(kim.getByRole('main')).toContainText('You join as Viewer with kim@northwind.example')
  await joinAs(kim, 'Kim Vale')
  await expect(boardPage(kim).lane('Now')).toBeVisible()

  await olga.getByRole('switch', { name: /join by a link/ }).click()
  await olga.getByRole('dialog', { name: 'Switch the link off?' }).getByRole('button', { name: 'Switch off' }).click()
  await expect(olga.getByText('The link no longer works.')).toBeVisible()
  await kim.goto(`${bare.url}/outbox`)
  const lee = await arrive()
  await lee.goto(url)
  await expect(lee.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible()
})

test('[SH12] an owner sees the roadmap as viewers and sales do, and goes on as owner beside it', async ({ bare, arrive }) => {
  test.slow()
  const olga = await arrive()
  await setUp(olga, bare)
  const board = boardPage(olga)
  await board.add('Export to a spreadsheet', 'Now')
  await board.saved()
  await share(olga)
  await expect(olga.getByRole('button', { name: 'Prospect' })).toHaveAttribute('aria-disabled', 'true')
  await olga.getByRole('switch', { name: 'Public roadmap' }).click()
  await expect(olga.getByText('The roadmap is public.')).toBeVisible()

  for (const role of ['Viewer', 'Sales'] as const) {
    const [preview] = await Promise.all([olga.context().waitForEvent('page'), olga.getByRole('link', { name: role }).click()])
    await boardPage(preview).ready()
    await expect(preview.getByText(`You see this as ${role}`)).toBeVisible()
    await expect(boardPage(preview).card('Export to a spreadsheet', 'Now')).toBeVisible()
    await expect(preview.getByRole('button', { name: 'Add feature' })).toHaveCount(0)
    await expect(preview.getByRole('link', { name: 'Companies' })).toHaveCount(role === 'Viewer' ? 0 : 1)
    await preview.reload()
    await expect(preview.getByText(`You see this as ${role}`)).toBeVisible()
    await preview.goto(`${bare.url}/account`)
    await expect(preview.getByText(`You see this as ${role}`)).toBeVisible()
    if (role === 'Viewer') {
      await preview.getByRole('button', { name: 'End preview' }).click()
      await expect(preview.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
      await preview.goto(`${bare.url}/preview/viewer`)
      await expect(preview.getByText('You see this as Viewer')).toBeVisible()
      // At the door one is oneself, whatever the tab looked through.
      await preview.goto(`${bare.url}/sign-in`)
      await expect(preview.getByRole('heading', { name: 'Sign in to Parley' })).toBeVisible()
      await preview.goto(bare.url)
      await expect(preview.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
      await preview.close()
    } else {
      // The copies on this device are the owner's: a preview has not taken what a viewer or sales would not have.
      await olga.getByRole('button', { name: 'Done' }).click()
      await board.add('Import from a spreadsheet', 'Now')
      await board.saved()
      await expect(boardPage(preview).card('Import from a spreadsheet', 'Now')).toBeVisible()
      await olga.getByRole('button', { name: /theme and account/ }).click()
      await olga.getByRole('menuitem', { name: 'Sign out' }).click()
      await expect(preview.getByText(/The preview as Sales has ended/)).toBeVisible()
    }
  }
})

const looks: readonly (readonly [string, NewcomerOptions])[] = [
  ['light', { theme: 'light' }],
  ['dark', { theme: 'dark' }],
  ['phone', { phone: true }],
]

for (const [look, options] of looks)
  test(`[SH13] axe finds nothing wrong in the dialog and at the door of the link (${look})`, async ({ bare, arrive }) => {
    test.slow()
    const olga = await arrive(options)
    await setUp(olga, bare)
    await share(olga)
    await olga.getByLabel('E-mail addresses').fill('a-colleague-with-a-very-long-name@a-company-with-a-very-long-name.example, nobody')
    await olga.getByRole('button', { name: 'Invite' }).click()
    await expect(olga.getByRole('list', { name: 'Invited' })).toBeVisible()
    const url = await makeLink(olga)
    await expectNothingWrong(olga, 'the dialog')
    const kim = await arrive(options)
    await kim.goto(url)
    await expect(kim.getByLabel('Your e-mail at work')).toBeVisible()
    await expectNothingWrong(kim, 'the door')
    await kim.getByLabel('Your e-mail at work').fill('kim@northwind.example')
    await kim.keyboard.press('Enter')
    await expect(kim.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
    await followMail(kim, bare, /^Join “Northwind”/)
    await expect(kim.getByLabel('Your name')).toBeVisible()
    await expectNothingWrong(kim, 'the link of the mail')
  })

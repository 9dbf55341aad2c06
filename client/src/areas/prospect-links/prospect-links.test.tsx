import type { CreatedProspectLinkJson, ProspectLinkJson } from '@parley/shared/protocol/prospect-links.ts'
import { asId, type CompanyId } from '@parley/shared/model/ids.ts'
import { anEmptySales, aPlanWith, applyAll, applyAllSales, contextOf, featureId, sam } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { fakeAccounts, nothing, type FakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { ProspectLinks } from './prospect-links.tsx'

beforeAll(() => Promise.all([import('../../ui/toast-region.tsx'), import('../../ui/menu-popup.tsx')]))
afterEach(cleanup)

const path = '/roadmaps/r1/prospect-links'
const acme = asId<CompanyId>('acme')

function link(id: string, about: Partial<ProspectLinkJson> = {}): ProspectLinkJson {
  return {
    id,
    dealId: 'rollout',
    companyId: 'acme',
    label: id,
    featureIds: ['Sign-on'],
    madeBy: 'sam',
    madeAt: '2026-11-01T10:00:00Z',
    expiresAt: '2026-12-01T10:00:00Z',
    state: 'live',
    hasPasscode: false,
    opens: 0,
    lastOpenedAt: null,
    isStale: false,
    lines: ['“Sign-on” is on its way.'],
    ...about,
  }
}

/** Acme has a deal and asked for Sign-on, which may be told; Engine may not. */
function show(links: readonly ProspectLinkJson[] = [], person = 'sam'): FakeAccounts {
  const made: CreatedProspectLinkJson = { link: link('new'), url: 'https://parley.example/l#secret' }
  const server = fakeAccounts({
    [`GET ${path}`]: { value: links },
    [`POST ${path}`]: { value: made },
    [`DELETE ${path}/Team`]: nothing,
    [`GET ${path}/Team/opens`]: {
      value: [{ at: '2026-11-20T10:00:00Z', device: 'Chrome on Linux', lines: ['Old words.'], isCurrent: false }],
    },
  })
  const plan = aPlanWith({ now: ['Sign-on', 'Engine'] })
  applyAll(plan, [{ kind: 'edit-feature', featureId: featureId('Sign-on'), edit: { visibility: 'public' } }])
  const sales = anEmptySales()
  applyAllSales(
    sales,
    [
      { kind: 'add-company', companyId: acme, edit: { name: 'Acme', kind: 'prospect' } },
      { kind: 'add-deal', dealId: asId('rollout'), companyId: acme, edit: { name: 'Rollout' } },
      {
        kind: 'make-promise',
        promiseId: asId('p1'),
        featureId: featureId('Sign-on'),
        companyId: acme,
        horizon: 'now',
        words: { statement: 'Soon', strength: 'mentioned', window: null },
      },
    ],
    { ...contextOf(sam), role: 'product' },
  )
  const { Around } = openWorkbench(plan, { sales, person })
  render(
    <Around>
      <ProspectLinks roadmapId="r1" companyId={acme} />
    </Around>,
  )
  return server
}

it('[LK1] tells of each link for whom it is, until when, how often it was read and that it is out of date', async () => {
  show([
    link('Over', { state: 'expired' }),
    link('Team', { opens: 3, lastOpenedAt: '2026-11-20T10:00:00Z', isStale: true, hasPasscode: true }),
    link('Other', { companyId: 'bolt' }),
  ])
  const lines = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatch(/^TeamOut of dateUntil 1 Dec 2026Sam Reed1 feature told todayOpened 3 times, last/)
  expect(lines[1]).toMatch(/^OverOver since 1 Dec 2026Sam ReedNot opened yet/)
})

it('[LK2] offers what may be told with its very words, names why the rest may not, and shows the address once', async () => {
  const { asked } = show()
  fireEvent.click(await screen.findByRole('button', { name: 'Share a link' }))
  const dialog = await screen.findByRole('dialog')
  const offered = within(dialog).getAllByRole('listitem')
  expect(offered.map(({ textContent }) => textContent)).toEqual([
    'Sign-onTheirsWe are working on “Sign-on”; we do not give a date yet, and plans may change.',
  ])
  fireEvent.change(within(dialog).getByLabelText('Search features'), { target: { value: 'eng' } })
  expect(within(dialog).getByRole('listitem').textContent).toBe('EngineDo not mention: nothing of it goes into a link.')
  expect(within(dialog).getByRole('checkbox', { name: 'Engine' }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.change(within(dialog).getByLabelText('Passcode'), { target: { value: 'whale' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Make the link' }))
  expect(await screen.findByText('https://parley.example/l#secret')).toBeDefined()
  expect(asked).toEqual([
    { route: `POST ${path}`, body: { dealId: 'rollout', label: 'Acme', featureIds: ['Sign-on'], days: 30, passcode: 'whale' } },
  ])
  fireEvent.click(screen.getByRole('button', { name: 'Done' }))
  await waitFor(() => expect(screen.queryByText('https://parley.example/l#secret')).toBeNull())
})

it('[LK6] makes the link by Enter, once nothing is lacking, and gives the focus back after the address', async () => {
  const { asked } = show()
  const opener = await screen.findByRole('button', { name: 'Share a link' })
  opener.focus()
  fireEvent.click(opener)
  const passcode = await screen.findByLabelText('Passcode')
  fireEvent.change(passcode, { target: { value: 'abc' } })
  fireEvent.keyDown(passcode, { key: 'Enter' })
  fireEvent.change(passcode, { target: { value: '' } })
  expect(asked).toEqual([])
  fireEvent.keyDown(screen.getByLabelText('Prepared for'), { key: 'Enter' })
  expect(await screen.findByText('https://parley.example/l#secret')).toBeDefined()
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Copy link'))
  fireEvent.click(screen.getByRole('button', { name: 'Done' }))
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

it('[LK3] says what the server refuses, and keeps what was chosen', async () => {
  const server = show()
  server.answer(`POST ${path}`, { status: 422, detail: 'featureIds.0: this may not be told Acme today' })
  fireEvent.click(await screen.findByRole('button', { name: 'Share a link' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Make the link' }))
  expect((await screen.findByRole('alert')).textContent).toContain('may not be told Acme today')
  expect(screen.getByRole('checkbox', { name: 'Sign-on' }).getAttribute('aria-checked')).toBe('true')
})

it('[LK4] shows what was read when, beside what is told today', async () => {
  show([link('Team', { opens: 1, lastOpenedAt: '2026-11-20T10:00:00Z', isStale: true })])
  fireEvent.click(await screen.findByRole('button', { name: 'What they see' }))
  const dialog = await screen.findByRole('dialog', { name: 'What Team sees' })
  expect(await within(dialog).findByText('Old words.')).toBeDefined()
  expect(within(dialog).getByText('“Sign-on” is on its way.')).toBeDefined()
  expect(within(dialog).getByText('It said something else')).toBeDefined()
})

it('[LK4] tells nothing of today where a link shows nothing any more', async () => {
  show([link('Team', { state: 'revoked' })])
  fireEvent.click(await screen.findByRole('button', { name: 'What they see' }))
  const dialog = await screen.findByRole('dialog', { name: 'What Team sees' })
  expect(within(dialog).getByText('Nothing: the link was revoked.')).toBeDefined()
  expect(within(dialog).queryByText('“Sign-on” is on its way.')).toBeNull()
})

it('[LK5] revokes after asking; of others’ links sales revokes none', async () => {
  const { asked } = show([link('Team'), link('Others', { madeBy: 'ann' })])
  expect(await screen.findAllByRole('button', { name: /^Revoke/ })).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Revoke the link for Team' }))
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Revoke' }))
  await waitFor(() => expect(asked).toEqual([{ route: `DELETE ${path}/Team`, body: undefined }]))
  cleanup()
  show([link('Team'), link('Others', { madeBy: 'ann' })], 'ana')
  expect(await screen.findAllByRole('button', { name: /^Revoke/ })).toHaveLength(2)
})

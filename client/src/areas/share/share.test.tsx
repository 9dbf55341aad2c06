import type { CompanyLinkState } from '@parley/shared/protocol/company-link.ts'
import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import { firstSettings } from '@parley/shared/public/publication-settings.ts'
import type { PublicCard, PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { aPlanWith } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { aMember, aProfile, fakeAccounts, nothing, notItIsYou, type FakeAccounts, type Reply } from '../../platform/fake-accounts.spec.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { ShareDialog } from './share-dialog.tsx'

// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/toast-region.tsx'))
afterEach(cleanup)

const ana = aMember('Ana', { role: 'owner', isMe: true })
const sam = aMember('Sam')
const invited = {
  id: 'i1',
  email: 'new@example.com',
  role: 'viewer',
  invitedBy: 'Ana',
  createdAt: '2026-11-20T10:00:00Z',
  expiresAt: '2026-12-27T10:00:00Z',
}
const link = {
  role: 'viewer',
  domains: ['example.com'],
  expiresAt: null,
  madeAt: '2026-11-20T10:00:00Z',
  madeBy: 'Ana',
} as const satisfies CompanyLinkState['link']

function card(id: string): PublicCard {
  return { id, lane: 'now', title: id, summary: null, theme: null, period: null, status: 'planned', updated: '2026-11' }
}
function roadmap(...ids: readonly string[]): PublicRoadmap {
  return { title: 'Acme', intro: '', note: '', layout: 'columns', cards: ids.map(card), themes: [] }
}
const publication: PublicationJson = {
  settings: { ...firstSettings('Acme', 'acme'), enabled: true },
  url: 'https://acme.example/p/acme',
  live: roadmap('a', 'b'),
  draft: roadmap('b', 'c', 'd'),
  draftHash: 'h'.repeat(43),
  findings: [],
  features: {},
  versions: [{ number: 4, at: '2026-11-20T10:00:00Z', by: 'ana', cards: 2 }],
}

interface Shown extends FakeAccounts {
  readonly changes: () => number
  readonly closed: () => number
  readonly went: readonly string[]
}

async function show(routes: Readonly<Record<string, Reply>> = {}, person = 'ana'): Promise<Shown> {
  const server = fakeAccounts({
    'GET /members': { value: [ana, sam] },
    'GET /invitations': { value: [invited] },
    'GET /company-link': { value: { link: null, url: null } },
    'GET /roadmaps/r1/publication': { value: publication },
    'PUT /roadmaps/r1/publication': nothing,
    ...routes,
  })
  const { Around, stores } = openWorkbench(aPlanWith({ now: ['a'] }), { person })
  stores.view.setState({ shareOpen: true })
  let changes = 0
  let closed = 0
  const went: string[] = []
  render(
    <Around>
      <ShareDialog roadmapId="r1" onClose={() => (closed += 1)} onChanged={() => (changes += 1)} onGo={(screen_) => went.push(screen_)} />
    </Around>,
  )
  await screen.findByRole('list', { name: 'Who has access' })
  return { ...server, changes: () => changes, closed: () => closed, went }
}

async function choose(label: string, option: RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('combobox', { name: label }))
  const found = await screen.findByRole('option', { name: option })
  fireEvent.pointerDown(found)
  fireEvent.mouseMove(found)
  fireEvent.click(found)
}

async function undo(message: string | RegExp): Promise<void> {
  await screen.findByText(message)
  fireEvent.click(screen.getByRole('button', { name: 'Undo', hidden: true }))
}

it('[SH1] shows an owner who has access, with addresses, and who has been invited', async () => {
  await show()
  expect(screen.getByRole('listitem', { name: 'Ana' }).textContent).toContain('Ana (you)Ana@example.com')
  expect((await screen.findByRole('listitem', { name: 'new@example.com' })).textContent).toContain('Invited as Viewer')
  fireEvent.click(screen.getByRole('combobox', { name: 'Role of Sam' }))
  expect(await screen.findByRole('option', { name: /^Viewer Reads along, and comments/ })).toBeDefined()
})

it('[SH1] shows everybody else who has access and who may change it, and asks for nothing that is for owners', async () => {
  const { asked } = await show(
    {
      'GET /members': {
        value: [
          { ...ana, isMe: false, email: '' },
          { ...sam, isMe: true },
        ],
      },
      'GET /invitations': { status: 403 },
    },
    'sam',
  )
  expect(screen.getByText('Owners invite people and change roles: ask Ana.')).toBeDefined()
  const dialog = screen.getByRole('dialog')
  expect(within(dialog).queryAllByRole('combobox')).toEqual([])
  expect(within(dialog).queryAllByRole('switch')).toEqual([])
  expect(within(dialog).queryByText(/See as/)).toBe(null)
  expect(asked).toEqual([])
})

const crowd = Array.from({ length: 198 }, (_, index) => aMember(`Person ${index + 1}`))
const many: Reply = { value: [ana, aMember('Zoë Kovač', { email: 'z.kovac@partner.example' }), ...crowd] }

function listed(): readonly (string | null)[] {
  const list = screen.queryByRole('list', { name: 'Who has access' })
  return list === null
    ? []
    : within(list)
        .getAllByRole('listitem')
        .map((row) => row.getAttribute('aria-label'))
}

it('[SH14] finds people by name and address in a long list, whatever their case and accents, and says how many', async () => {
  await show({ 'GET /members': many })
  const field = screen.getByRole('searchbox', { name: 'Find people' })
  expect([listed().length, within(screen.getByRole('dialog')).getByRole('status').textContent]).toEqual([200, ''])
  for (const looked of ['zoe', 'KOVAC zoë', '@partner.example']) {
    fireEvent.change(field, { target: { value: looked } })
    expect([looked, listed(), within(screen.getByRole('dialog')).getByRole('status').textContent]).toEqual([
      looked,
      ['Zoë Kovač'],
      '1 of 200',
    ])
  }
  fireEvent.change(field, { target: { value: ' ' } })
  expect([listed().length, within(screen.getByRole('dialog')).getByRole('status').textContent]).toEqual([200, ''])
})

it('[SH14] says whom it looked for when nobody matches', async () => {
  await show({ 'GET /members': many })
  fireEvent.change(screen.getByRole('searchbox', { name: 'Find people' }), { target: { value: 'nobody@else ' } })
  expect([listed(), within(screen.getByRole('dialog')).getByRole('status').textContent]).toEqual([[], '0 of 200'])
  expect(screen.getByText('Nobody who has access matches “nobody@else”.')).toBeDefined()
})

it('[SH14] gives up the words on the first Escape, and closes on the next', async () => {
  const { closed } = await show({ 'GET /members': many })
  const field = screen.getByRole('searchbox', { name: 'Find people' })
  fireEvent.change(field, { target: { value: 'zoe' } })
  fireEvent.keyDown(field, { key: 'Escape' })
  expect([listed().length, closed()]).toEqual([200, 0])
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(closed()).toBe(1)
})

it('[SH14] offers no search where a dozen people are seen at a glance', async () => {
  await show({ 'GET /members': { value: [ana, ...crowd.slice(0, 11)] } })
  expect([listed().length, screen.queryByRole('searchbox')]).toEqual([12, null])
})

it('[SH2] gives a role at once, and takes it back by one press', async () => {
  const { asked, changes } = await show({ 'PATCH /members/Sam': nothing })
  await choose('Role of Sam', /^Product/)
  await undo('Sam is Product now.')
  await screen.findByText('Sam is Sales again.')
  expect(asked.map(({ body }) => body)).toEqual([{ role: 'product' }, { role: 'sales' }])
  expect(changes()).toBe(2)
})

it('[SH2] removes at once, and brings the same person back by one press', async () => {
  const { asked } = await show({ 'DELETE /members/Sam': nothing, 'POST /members/Sam/readmission': nothing })
  fireEvent.click(screen.getByRole('button', { name: 'Remove Sam' }))
  await undo('Sam no longer has access.')
  await screen.findByText(/has access again/)
  expect(asked.map(({ route }) => route)).toEqual(['DELETE /members/Sam', 'POST /members/Sam/readmission'])
})

it('[SH2] asks before what only somebody else could take back', async () => {
  const { asked } = await show({ 'PATCH /members/Ana': nothing })
  await choose('Role of Ana', /^Viewer/)
  expect(await screen.findByRole('dialog', { name: 'Become Viewer?' })).toBeDefined()
  expect(asked).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Become Viewer' }))
  await waitFor(() => expect(asked).toEqual([{ route: 'PATCH /members/Ana', body: { role: 'viewer' } }]))
  fireEvent.click(screen.getByRole('button', { name: 'Leave the workspace', hidden: true }))
  expect(await screen.findByRole('dialog', { name: 'Leave Northwind?' })).toBeDefined()
})

it('[SH2] tells why something was not done, and offers nothing to take back', async () => {
  await show({ 'PATCH /members/Sam': { status: 422, detail: 'role: a workspace needs an owner, and this is the last one' } })
  await choose('Role of Sam', /^Product/)
  expect(await screen.findByText('A workspace needs an owner, and this is the last one.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Undo', hidden: true })).toBe(null)
})

it('[SH2] asks who it is where the server wants to know, and then does it', async () => {
  const { answer, asked } = await show({
    'PATCH /members/Sam': notItIsYou,
    'POST /auth/confirm': nothing,
    'GET /profile': { value: aProfile() },
  })
  await choose('Role of Sam', /^Product/)
  const dialog = await screen.findByRole('dialog', { name: 'Confirm it is you' })
  answer('PATCH /members/Sam', nothing)
  fireEvent.change(await within(dialog).findByLabelText('Password'), { target: { value: 'correct horse' } })
  fireEvent.submit(within(dialog).getByRole('form'))
  await screen.findByText('Sam is Product now.')
  expect(asked.filter(({ route }) => route === 'PATCH /members/Sam')).toHaveLength(2)
})

it('[SH3] invites several at once, keeps and names what is wrong, and takes the invitations back together', async () => {
  const { asked, answer } = await show({ 'POST /invitations': { value: invited }, 'DELETE /invitations/i1': nothing })
  const field = screen.getByLabelText('E-mail addresses')
  fireEvent.change(field, { target: { value: 'kim@example.com, nobody; Lee <lee@example.com>' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Invite people' }))
  expect((await screen.findByRole('alert')).textContent).toBe('nobody: This is no e-mail address.')
  expect(field).toHaveProperty('value', 'nobody')
  expect(asked.map(({ body }) => body)).toEqual([
    { email: 'kim@example.com', role: 'sales' },
    { email: 'lee@example.com', role: 'sales' },
  ])
  await undo('2 people are invited as Sales.')
  await screen.findByText('The invitations are withdrawn.')
  expect(asked.slice(2).map(({ route }) => route)).toEqual(['DELETE /invitations/i1', 'DELETE /invitations/i1'])
  answer('POST /invitations', { status: 422, detail: 'email: somebody with this address is a member already' })
  fireEvent.change(field, { target: { value: 'sam@example.com' } })
  fireEvent.submit(screen.getByRole('form', { name: 'Invite people' }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('sam@example.com: Somebody with this address'))
})

it('[SH4] makes the link with a role and the domains, and shows its address this once', async () => {
  const { asked } = await show({ 'PUT /company-link': { value: { link, url: 'https://plan.example/join#company.x' } } })
  fireEvent.click(await screen.findByRole('switch', { name: /join by a link/ }))
  expect(screen.getByLabelText('Addresses at')).toHaveProperty('value', 'example.com')
  fireEvent.change(screen.getByLabelText('Addresses at'), { target: { value: 'example.com, example.org' } })
  fireEvent.click(screen.getByRole('button', { name: 'Make the link' }))
  expect(await screen.findByText('https://plan.example/join#company.x')).toBeDefined()
  expect(screen.getByText(/shown only this once/)).toBeDefined()
  expect(asked).toEqual([
    { route: 'PUT /company-link', body: { role: 'viewer', domains: ['example.com', 'example.org'], expiresAt: null } },
  ])
})

it('[SH4] changes who may come by it at once, takes that back, and keeps the address', async () => {
  const { asked } = await show({
    'GET /company-link': { value: { link, url: null } },
    'PUT /company-link': { value: { link: { ...link, role: 'sales' }, url: null } },
  })
  await choose('They join as', /^Sales/)
  await undo(/has the other role/)
  await screen.findByText('The link is as it was.')
  const settings = { domains: ['example.com'], expiresAt: null }
  expect(asked.map(({ body }) => body)).toEqual([
    { ...settings, role: 'sales' },
    { ...settings, role: 'viewer' },
  ])
  expect(screen.queryByText(/join#company/)).toBe(null)
})

it('[SH5] asks before an address is given up that nobody can bring back', async () => {
  const { asked } = await show({
    'GET /company-link': { value: { link, url: null } },
    'POST /company-link/addresses': { value: { link, url: 'https://plan.example/join#company.y' } },
    'DELETE /company-link': nothing,
  })
  fireEvent.click(await screen.findByRole('button', { name: 'New address' }))
  const renewing = await screen.findByRole('dialog', { name: 'Make a new address?' })
  expect(asked).toEqual([])
  fireEvent.click(within(renewing).getByRole('button', { name: 'New address' }))
  expect(await screen.findByText('https://plan.example/join#company.y')).toBeDefined()
  fireEvent.click(screen.getByRole('switch', { name: /join by a link/ }))
  const revoking = await screen.findByRole('dialog', { name: 'Switch the link off?' })
  fireEvent.click(within(revoking).getByRole('button', { name: 'Switch off' }))
  await waitFor(() => expect(screen.queryByText('https://plan.example/join#company.y')).toBe(null))
  expect(asked.map(({ route }) => route)).toEqual(['POST /company-link/addresses', 'DELETE /company-link'])
})

it('[SH6] says whether the roadmap is public, where, and how much outsiders will newly see', async () => {
  const { went } = await show()
  const section = await screen.findByRole('region', { name: /^Public/ })
  expect(section.textContent).toContain('https://acme.example/p/acme')
  expect(section.textContent).toContain('Outsiders will newly see 2 new cards and 1 card that goes.')
  fireEvent.click(within(section).getByRole('button', { name: 'See what changes' }))
  expect(went).toEqual(['public'])
})

it('[SH6] copies the address and says so, and switches the public page off and on again', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>().mockResolvedValue(undefined)
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  const { asked } = await show()
  const section = await screen.findByRole('region', { name: /^Public/ })
  fireEvent.click(within(section).getByRole('button', { name: 'Copy link' }))
  expect(await within(section).findByRole('button', { name: 'Copied' })).toBeDefined()
  expect(writeText).toHaveBeenCalledWith('https://acme.example/p/acme')
  fireEvent.click(within(section).getByRole('switch', { name: 'Public roadmap' }))
  await undo('Nobody outside sees the roadmap any more.')
  await screen.findByText('The roadmap is public again.')
  expect(asked.map(({ body }) => (body as PublicationJson['settings']).enabled)).toEqual([false, true])
  Reflect.deleteProperty(navigator, 'clipboard')
})

it('[SH12] leads to what viewers, sales and prospects see', async () => {
  await show()
  for (const [name, path] of [
    ['Viewer', '/preview/viewer'],
    ['Sales', '/preview/sales'],
  ] as const) {
    const shown = await screen.findByRole('link', { name })
    expect([shown.getAttribute('href'), shown.getAttribute('target'), shown.getAttribute('rel')]).toEqual([path, '_blank', 'noopener'])
  }
  fireEvent.click(screen.getByRole('button', { name: 'Prospect' }))
  const frame = await screen.findByTitle('As a prospect sees it')
  expect([frame.getAttribute('src'), frame.getAttribute('sandbox')]).toEqual(['/api/v1/roadmaps/r1/publication/preview/4', ''])
})

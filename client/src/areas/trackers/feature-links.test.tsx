import { keys } from '@parley/shared/document/keys.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import type { PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { asId, type LinkId } from '@parley/shared/model/ids.ts'
import { aPlanWith, applyAll, featureId } from '@parley/shared/testing/builders.ts'
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { fakeAccounts, nothing, type FakeAccounts } from '../../platform/fake-accounts.spec.ts'
import { useFeature } from '../../store/hooks.ts'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { FeatureLinks } from './feature-links.tsx'

const f1 = featureId('f1')
const at = new Date(Date.now() - 4 * 60_000).toISOString()
const look = 'POST /roadmaps/r1/features/f1/look'
let server: FakeAccounts

beforeEach(() => {
  server = fakeAccounts({ [look]: nothing })
})
afterEach(cleanup)
// What arrives after the first paint is here from the start.
beforeAll(() => import('../../ui/menu-popup.tsx'))

function Shown(): ReactNode {
  const feature = useFeature(f1)
  return feature === undefined ? null : <FeatureLinks roadmapId="r1" feature={feature} />
}

function open(plan: PlanDoc, person = 'ana'): OpenedWorkbench {
  const opened = openWorkbench(plan, { person })
  render(<Shown />, { wrapper: opened.Around })
  return opened
}

function tell(plan: PlanDoc, entries: Readonly<Record<string, unknown>>): void {
  writeEntries(
    plan,
    Object.entries(entries).map(([key, value]) => ({ zone: 'links', key, value })),
    'server',
  )
}

function aLinkedPlan(): PlanDoc {
  const plan = aPlanWith({ now: ['f1'] })
  applyAll(plan, [
    {
      kind: 'add-external-link',
      featureId: f1,
      linkId: asId<LinkId>('l1'),
      address: 'https://acme.atlassian.net/browse/SCH-101',
      label: null,
    },
    {
      kind: 'add-external-link',
      featureId: f1,
      linkId: asId<LinkId>('l2'),
      address: 'https://github.com/acme/app/pull/7',
      label: 'The code',
    },
    { kind: 'add-external-link', featureId: f1, linkId: asId<LinkId>('l3'), address: 'https://example.com/spec', label: null },
  ])
  return plan
}

function aFollowedPlan(): PlanDoc {
  const plan = aLinkedPlan()
  const facts = { title: 'Swap approval', state: 'In Review', category: 'doing', assignee: 'Lena', updatedAt: at }
  tell(plan, {
    [keys.tracker('t1')]: { system: 'jira', site: 'https://acme.atlassian.net', problem: null },
    [keys.tracker('t2')]: { system: 'github', site: 'https://github.com', problem: null },
    [keys.linkState(f1, asId<LinkId>('l1'))]: { facts, problem: null, readAt: at },
    [keys.linkState(f1, asId<LinkId>('l2'))]: { facts: { ...facts, state: 'Merged', category: 'done' }, problem: null, readAt: at },
  })
  return plan
}

function rows(): readonly string[] {
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent)
}

it('[TC1] shows each link with its system, key, title, state in words, and the age of what is known', () => {
  open(aFollowedPlan())
  expect(rows()).toEqual([
    'SCH-101Swap approvalJiraLenaread 4 min agoIn Review',
    'app#7The codeGitHubLenaread 4 min agoMerged',
    'example.com/spec',
  ])
  expect(screen.getByText('1 of 2 done')).toBeTruthy()
  const link = screen.getByRole('link', { name: /SCH-101/ })
  expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
    'https://acme.atlassian.net/browse/SCH-101',
    'noopener noreferrer',
  ])
})

it('[TC8] shows what was closed without being done as dropped, and counts it apart from what is done', () => {
  const plan = aFollowedPlan()
  open(plan)
  const facts = { title: 'Fax', state: 'Closed, not planned', category: 'dropped', assignee: null, updatedAt: at }
  act(() => tell(plan, { [keys.linkState(f1, asId<LinkId>('l1'))]: { facts, problem: null, readAt: at } }))
  const pill = screen.getByTitle('Closed, not planned: dropped')
  expect([pill.textContent, pill.dataset['category']]).toEqual(['Closed, not planned', 'dropped'])
  expect(screen.getByText('1 of 2 done, 1 dropped')).toBeTruthy()
})

it('[TC1] says what keeps a link from being read, and shows what was known before', () => {
  const plan = aFollowedPlan()
  open(plan)
  act(() => tell(plan, { [keys.tracker('t1')]: { system: 'jira', site: 'https://acme.atlassian.net', problem: 'token-refused' } }))
  expect(rows()[0]).toBe('SCH-101Swap approvalJiraLenaCannot be read: token refusedread 4 min agoIn Review')
})

it('[TC1] says of links of a tracker that is not connected no more than their key', () => {
  open(aLinkedPlan())
  expect(rows()).toEqual(['SCH-101Jiranot connected', 'app#7The codeGitHubnot connected', 'example.com/spec'])
  expect(server.asked).toEqual([])
})

it('[TC2] links what is pasted at once, several addresses in one step, and leaves out what is linked already', () => {
  const { commands } = open(aLinkedPlan())
  fireEvent.click(screen.getByRole('button', { name: 'Add a link' }))
  const field = screen.getByRole('textbox', { name: 'Address' })
  expect(document.activeElement).toBe(field)
  const pasted =
    'https://github.com/acme/app/pull/7/files\nhttps://linear.app/acme/issue/ENG-12/title https://github.com/acme/app/issues/12?x=1'
  fireEvent.paste(field, { clipboardData: { getData: () => pasted } })
  expect(commands.map((command) => Reflect.get(command, 'address'))).toEqual([
    'https://linear.app/acme/issue/ENG-12',
    'https://github.com/acme/app/issues/12',
  ])
  expect(rows()).toHaveLength(5)
})

it('[TC2] takes a typed address with Enter, and says what is none', () => {
  const { commands } = open(aLinkedPlan())
  fireEvent.click(screen.getByRole('button', { name: 'Add a link' }))
  const field = screen.getByRole('textbox', { name: 'Address' })
  fireEvent.change(field, { target: { value: 'http://example.com/x' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByText('“http://example.com/x” is no address that begins with https://')).toBeTruthy()
  fireEvent.change(field, { target: { value: 'github.com/acme/app/issues/3' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(commands).toMatchObject([{ kind: 'add-external-link', address: 'https://github.com/acme/app/issues/3' }])
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(screen.queryByRole('textbox', { name: 'Address' })).toBeNull()
})

it('[TC3] labels and removes a link from its menu', async () => {
  const { commands } = open(aLinkedPlan())
  fireEvent.click(screen.getByRole('button', { name: 'More on example.com/spec' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Label…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Label the link' })
  fireEvent.change(within(dialog).getByRole('textbox', { name: 'Label' }), { target: { value: 'The spec' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  fireEvent.click(screen.getByRole('button', { name: 'More on The spec' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Remove' }))
  expect(commands).toEqual([
    { kind: 'label-external-link', featureId: f1, linkId: 'l3', label: 'The spec' },
    { kind: 'remove-external-link', featureId: f1, linkId: 'l3' },
  ])
})

it('[TC3] offers those who do not shape the plan nothing to change, and shows no section without links', async () => {
  open(aLinkedPlan(), 'sam')
  expect(screen.queryByRole('button', { name: 'Add a link' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'More on example.com/spec' }))
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual(['Copy address'])
  cleanup()
  open(aPlanWith({ now: ['f1'] }), 'sam')
  expect(screen.queryByRole('region', { name: 'Links' })).toBeNull()
})

it('[TC4] asks the server to read the links when they are opened, once there is a connection, and on request', () => {
  const { stores } = open(aFollowedPlan())
  expect(server.asked).toEqual([])
  act(() => stores.connection.setState({ online: true }))
  expect(server.asked.map(({ route }) => route)).toEqual([look])
  fireEvent.click(screen.getByRole('button', { name: 'Read the links again' }))
  expect(server.asked).toHaveLength(2)
})

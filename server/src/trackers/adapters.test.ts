import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TrackerSystem } from '@parley/shared/model/external-link.ts'
import { checkEntry } from '@parley/shared/document/grammar.ts'
import { sendOut } from '../outbound/send-out.ts'
import { goodToken, startTrackerServer, type TrackerManner, type TrackerServer } from '../testing/tracker-server.ts'
import { createAdapters } from './create-adapters.ts'
import type { Round, TrackerAccess } from './tracker-adapter.ts'

let tracker: TrackerServer

beforeEach(async () => {
  tracker = await startTrackerServer()
})
afterEach(() => tracker[Symbol.asyncDispose]())

const now = Date.parse('2026-11-25T10:00:00Z')
const adapters = createAdapters({
  send: (outgoing) => sendOut(outgoing, { isAllowed: () => true, timeoutMs: 1000, maxBytes: 1024 * 1024 }),
  clock: () => now,
})

const email = 'reader@acme.example'
const known: Readonly<Record<TrackerSystem, string>> = { github: 'acme/app#12', linear: 'ENG-12', jira: 'SCH-101' }
const systems = ['github', 'linear', 'jira'] as const

function accessTo(system: TrackerSystem, token = goodToken): TrackerAccess {
  return { api: system === 'linear' ? tracker.linear : tracker.url, email: system === 'jira' ? email : null, token }
}

async function told(system: TrackerSystem, issues: readonly string[], access = accessTo(system)): Promise<readonly unknown[]> {
  const { readings, trouble } = await adapters[system].read(access, issues)
  expect(trouble).toBeNull()
  return issues.map((key) => {
    const reading = readings.get(key)
    return reading?.kind === 'read' ? [reading.facts.title, reading.facts.state, reading.facts.category] : reading?.problem
  })
}

it('[TS3] reads issues and pull requests of GitHub, with what became of them', async () => {
  expect(await told('github', ['acme/app#12', 'acme/app#13', 'acme/app#7', 'acme/app#8', 'acme/app#99', 'acme/app#5'])).toEqual([
    ['Export to DATEV', 'Open', 'todo'],
    ['Fax gateway', 'Closed, not planned', 'dropped'],
    ['Swap approval by text message', 'Merged', 'done'],
    ['Overtime rules', 'Draft', 'doing'],
    'not-found',
    'moved',
  ])
})

it('[TS3] pays for an issue of GitHub only when it has changed', async () => {
  await told('github', ['acme/app#12'])
  expect(await told('github', ['acme/app#12'])).toEqual([['Export to DATEV', 'Open', 'todo']])
  expect(tracker.heard[1]?.headers['if-none-match']).toMatch(/^W\//)
  tracker.contracts.gitHub.issues.set('acme/app#12', { title: 'Export', state: 'closed', state_reason: 'completed' })
  expect(await told('github', ['acme/app#12'])).toEqual([['Export', 'Closed', 'done']])
})

it('[TS3] reads issues of Linear in one question, and again without those that are not there', async () => {
  expect(await told('linear', ['ENG-12', 'ENG-13', 'ENG-14'])).toEqual([
    ['Shift templates', 'In Review', 'doing'],
    ['Audit trail', 'Backlog', 'todo'],
    ['Old idea', 'Canceled', 'dropped'],
  ])
  expect(tracker.heard).toHaveLength(1)
  expect(await told('linear', ['ENG-1', 'ENG-12', 'ENG-2'])).toEqual(['not-found', ['Shift templates', 'In Review', 'doing'], 'not-found'])
})

it('[TS3] reads issues of Jira in one question, and those that moved or are gone by themselves', async () => {
  expect(await told('jira', ['SCH-101', 'SCH-102'])).toEqual([
    ['Swap approval by text message', 'In Progress', 'doing'],
    ['DATEV export', 'Done', 'done'],
  ])
  expect(tracker.heard).toHaveLength(1)
  expect(await told('jira', ['SCH-102', 'SCH-103', 'SCH-999'])).toEqual([
    ['DATEV export', 'Done', 'done'],
    ['Overtime, moved to another project', 'To Do', 'todo'],
    'not-found',
  ])
})

it('[TS3] reads Jira on servers of a company’s own by a token alone', async () => {
  const access = { api: tracker.url, email: null, token: goodToken }
  expect(await told('jira', ['SCH-101', 'SCH-999'], access)).toEqual([
    ['Swap approval by text message', 'In Progress', 'doing'],
    'not-found',
  ])
  expect(tracker.heard.map(({ path }) => path.split('?')[0])).toEqual(['/rest/api/2/issue/SCH-101', '/rest/api/2/issue/SCH-999'])
})

it.each([
  ['github', 'iris', '2026-11-20T09:14:02.000Z'],
  ['linear', 'lena', '2026-11-19T16:20:11.004Z'],
  ['jira', 'Lena Vogt', '2026-11-20T08:14:02.000Z'],
] as const)('[TS3] reads from %s whose an issue is, and when it last changed', async (system, assignee, updatedAt) => {
  const { readings } = await adapters[system].read(accessTo(system), [known[system]])
  expect(readings.get(known[system])).toMatchObject({ facts: { assignee, updatedAt } })
})

it.each([
  [{ state_reason: 'completed' }, ['Closed', 'done']],
  [{}, ['Closed', 'done']],
  [{ state_reason: 'not_planned' }, ['Closed, not planned', 'dropped']],
  [{ state_reason: 'duplicate' }, ['Closed as duplicate', 'dropped']],
  [{ state_reason: 'a reason of tomorrow' }, ['Closed, not done', 'dropped']],
  [{ pull_request: { merged_at: null } }, ['Closed, not merged', 'dropped']],
])('[TS14] tells what GitHub closed with %j from what is done', async (how, as) => {
  tracker.contracts.gitHub.issues.set('acme/app#1', { title: 'Fax', state: 'closed', ...how })
  expect(await told('github', ['acme/app#1'])).toEqual([['Fax', ...as]])
})

it.each(['canceled', 'duplicate'])('[TS14] tells what Linear holds as %s from what is done', async (type) => {
  tracker.contracts.linear.issues.set('ENG-1', { title: 'Fax', state: { name: 'Not now', type }, assignee: null })
  expect(await told('linear', ['ENG-1'])).toEqual([['Fax', 'Not now', 'dropped']])
})

it.each([
  ['Done', { name: "Won't Do" }, "Won't Do", 'dropped'],
  ['Closed', { name: 'Cannot Reproduce' }, 'Cannot Reproduce', 'dropped'],
  ['Won’t do', { name: 'Done' }, 'Won’t do', 'dropped'],
  ['Closed', { name: 'Fixed' }, 'Closed', 'done'],
  ['Released', null, 'Released', 'done'],
])('[TS14] tells what Jira holds as %s, resolved as %j, from what is done', async (name, resolution, state, category) => {
  const status = { name, statusCategory: { key: 'done' } }
  tracker.contracts.jira.issues.set('SCH-1', { key: 'SCH-1', fields: { summary: 'Fax', status, resolution, assignee: null } })
  expect(await told('jira', ['SCH-1'])).toEqual([['Fax', state, category]])
  expect(tracker.heard.at(-1)?.body).toContain('"resolution"')
})

it('[TS4] knows whom a token stands for, and Linear’s workspace by it', async () => {
  expect(await adapters.github.check(accessTo('github'))).toEqual({ ok: true, value: { name: 'parley-reader', site: null } })
  expect(await adapters.linear.check(accessTo('linear'))).toEqual({
    ok: true,
    value: { name: 'Parley Reader', site: 'https://linear.app/acme' },
  })
  expect(await adapters.jira.check(accessTo('jira'))).toEqual({ ok: true, value: { name: 'Parley Reader', site: null } })
})

it.each(systems)('[TS4] tells a refused token of %s from everything else', async (system) => {
  const { trouble } = await adapters[system].read(accessTo(system, 'a-bad-token'), [known[system]])
  expect(trouble?.problem).toBe('token-refused')
  expect(await adapters[system].check(accessTo(system, 'a-bad-token'))).toMatchObject({ ok: false, failure: { problem: 'token-refused' } })
})

it('[TS4] knows a token that Linear refuses in words of its own', async () => {
  tracker.behave('refuses-in-words')
  const { trouble } = await adapters.linear.read(accessTo('linear'), [known.linear])
  expect(trouble?.problem).toBe('token-refused')
})

/** So much later than it should give up, it would not have waited by itself. */
const farTooLateMs = 20_000

const manners: readonly (readonly [TrackerManner, string, number | null])[] = [
  ['too-many', 'rate-limited', 120_000],
  ['spent', 'rate-limited', 24 * 3600 * 1000],
  ['breaks', 'unreachable', null],
  ['no-json', 'not-understood', null],
  ['flood', 'not-understood', null],
  ['drips', 'unreachable', null],
  ['silence', 'unreachable', null],
]

it.each(systems.flatMap((system) => manners.map((manner) => [system, ...manner] as const)))(
  '[TS5] survives that %s answers %s: %s',
  async (system, manner, problem, waitMs) => {
    tracker.behave(manner)
    const askedAt = performance.now()
    const round: Round = await adapters[system].read(accessTo(system), [known[system]])
    expect(round.trouble).toMatchObject({ problem, waitMs })
    expect(round.readings.size).toBe(0)
    expect(performance.now() - askedAt).toBeLessThan(farTooLateMs)
  },
)

it('[TS5] reads for how long Linear asks to be left alone in words of its own', async () => {
  tracker.behave('too-many-in-words')
  const { trouble } = await adapters.linear.read(accessTo('linear'), [known.linear])
  expect(trouble).toMatchObject({ problem: 'rate-limited', waitMs: 90_000 })
})

it.each(systems)('[TS5] takes nothing from answers of %s in another shape, and follows no redirect', async (system) => {
  for (const manner of ['strange-json', 'redirects'] as const) {
    tracker.behave(manner)
    const asked = tracker.heard.length
    const { readings, trouble } = await adapters[system].read(accessTo(system), [known[system]])
    expect([...readings.values()].filter(({ kind }) => kind === 'read')).toEqual([])
    if (readings.size === 0) expect(trouble?.problem).toBe('not-understood')
    expect(tracker.heard.length - asked).toBe(1)
  }
})

it('[TS5] takes what one token may not see for lost, and goes on', async () => {
  tracker.behave('forbids')
  expect(await told('github', ['acme/app#12'])).toEqual(['not-found'])
})

it('[TS6] cuts what a tracker tells to what a plan may hold', async () => {
  const { issues } = tracker.contracts.gitHub
  const assignee = { login: 'x'.repeat(500) }
  issues.set('acme/app#1', { title: `${'a'.repeat(198)}😀😀`, state: 'open', assignee, updated_at: 'yesterday' })
  issues.set('acme/app#2', { title: '  ', state: 'open', assignee: { login: ' ' } })
  const { readings } = await adapters.github.read(accessTo('github'), ['acme/app#1', 'acme/app#2'])
  for (const reading of readings.values()) {
    const facts = reading.kind === 'read' ? reading.facts : null
    expect(checkEntry('links', 'linkState/f1/l1', { facts, problem: null, readAt: '2026-11-25T10:00:00.000Z' })).toBeUndefined()
    expect(facts?.title.isWellFormed()).toBe(true)
  }
  expect(readings.get('acme/app#2')).toMatchObject({ facts: { title: 'acme/app#2', assignee: null } })
})

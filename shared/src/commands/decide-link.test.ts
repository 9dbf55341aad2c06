import { expect, it } from 'vitest'
import { checkEntry } from '../document/grammar.ts'
import { keys } from '../document/keys.ts'
import { linksPerFeature } from '../model/external-link.ts'
import { asId, type LinkId } from '../model/ids.ts'
import { project } from '../projection/project.ts'
import { planLaw } from '../rights/plan-law.ts'
import { aPlanWith, applyAll, contextOf, featureId } from '../testing/builders.ts'
import { applyCommand, applyCommands } from './apply-command.ts'
import type { LinkCommand } from './command.ts'

const a = featureId('a')
const l1 = asId<LinkId>('l1')
const address = 'https://github.com/acme/app/issues/1'

function add(id: string, to = address): Extract<LinkCommand, { kind: 'add-external-link' }> {
  return { kind: 'add-external-link', featureId: a, linkId: asId<LinkId>(id), address: to, label: null }
}

it('[TK6] adds a place once, and at most 20 of them', () => {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [add('l1')])
  expect(applyCommand(plan, add('l2'), contextOf())).toMatchObject({ ok: false, failure: { kind: 'unlawful', reason: /linked here/ } })
  applyAll(
    plan,
    Array.from({ length: linksPerFeature - 1 }, (_, index) => add(`m${index}`, `${address}${index}`)),
  )
  expect(applyCommand(plan, add('l3', `${address}99`), contextOf())).toMatchObject({ ok: false, failure: { kind: 'unlawful' } })
  expect(project(plan).links.features.get(a)?.added).toHaveLength(linksPerFeature)
})

it('[TK6] keeps what was added in one stroke in the order in which it was given', () => {
  const plan = aPlanWith({ now: ['a'] })
  const context = { ...contextOf(), clock: () => 1_700_000_000_000 }
  const given = ['z', 'b', 'm'].map((id) => add(id, `https://example.com/${id}`))
  expect(applyCommands(plan, given, context).ok).toBe(true)
  expect(
    project(plan)
      .links.features.get(a)
      ?.added.map(({ id }) => id),
  ).toEqual(['z', 'b', 'm'])
})

it('[TK7] labels a link, keeps its address, and removes it', () => {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [add('l1'), { kind: 'label-external-link', featureId: a, linkId: l1, label: ' The spec ' }])
  expect(project(plan).links.features.get(a)?.added).toMatchObject([{ id: 'l1', address, label: 'The spec' }])
  applyAll(plan, [{ kind: 'remove-external-link', featureId: a, linkId: l1 }])
  expect(project(plan).links.features.size).toBe(0)
  const again = applyCommand(plan, { kind: 'label-external-link', featureId: a, linkId: l1, label: 'x' }, contextOf())
  expect(again).toEqual({ ok: false, failure: { kind: 'gone', what: 'link' } })
})

it('[TK7] lets those who shape the plan link, and nobody write what only the server knows', () => {
  const link = { zone: 'links', key: keys.externalLink(a, l1), value: { address, label: null, at: '2026-11-25T10:00:00.000Z' } }
  const facts = { title: 'T', state: 'Done', category: 'done', assignee: null, updatedAt: null }
  const state = { zone: 'links', key: keys.linkState(a, l1), value: { facts, problem: null, readAt: '2026-11-25T10:00:00.000Z' } }
  const tracker = { zone: 'links', key: keys.tracker('t1'), value: { system: 'jira', site: 'https://acme.atlassian.net', problem: null } }
  function refused(role: 'owner' | 'product' | 'sales' | 'viewer', entry: typeof link | typeof state | typeof tracker): string | undefined {
    return planLaw.judge({ userId: 'me', role }, { ...entry, kind: 'create' }, () => undefined)?.kind
  }
  for (const role of ['owner', 'product'] as const) expect(refused(role, link)).toBeUndefined()
  for (const role of ['sales', 'viewer'] as const) expect(refused(role, link)).toBe('rights')
  for (const role of ['owner', 'product', 'sales', 'viewer'] as const)
    expect([refused(role, state), refused(role, tracker)]).toEqual(['rights', 'rights'])
})

it.each(['http://example.com/', 'javascript:alert(1)', 'https://a:b@example.com/', `https://example.com/${'a'.repeat(2000)}`, 7])(
  '[TK5] has no place for the address %s',
  (bad) => {
    const value = { address: bad, label: null, at: '2026-11-25T10:00:00.000Z' }
    expect(checkEntry('links', keys.externalLink(a, l1), value)).toMatch(/address must/)
  },
)

it('[TK8] has no place for a link in the stead of the one to the import', () => {
  const value = { address, label: null, at: '2026-11-25T10:00:00.000Z' }
  expect(checkEntry('links', keys.externalLink(a, asId<LinkId>('source')), value)).toMatch(/no key/)
})

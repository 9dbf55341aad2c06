import { expect, it } from 'vitest'
import { keys } from '../document/keys.ts'
import { writeEntries } from '../document/live-doc.ts'
import { asId, type LinkId } from '../model/ids.ts'
import { project } from '../projection/project.ts'
import { aPlanWith, applyAll, contextOf, featureId, place } from '../testing/builders.ts'
import { featureLinks, sourceLinkId, type FeatureLink } from './feature-links.ts'

const f1 = featureId('f1')
const l1 = asId<LinkId>('l1')
const at = '2026-11-25T10:00:00.000Z'
const facts = { title: 'Swap shifts', state: 'In Review', category: 'doing', assignee: 'Kim', updatedAt: at }
const jira = { system: 'jira', site: 'https://acme.atlassian.net', problem: null }

function linksIn(entries: Readonly<Record<string, unknown>>, source?: string): readonly FeatureLink[] {
  const plan = aPlanWith({ now: [] })
  const added = { kind: 'add-feature', featureId: f1, title: 'F', productId: null, place: place('now') } as const
  applyAll(plan, [source === undefined ? added : { ...added, source }], contextOf())
  writeEntries(
    plan,
    Object.entries(entries).map(([key, value]) => ({ zone: 'links', key, value })),
    'server',
  )
  const view = project(plan)
  const feature = view.features.get(f1)
  return feature === undefined ? [] : featureLinks(feature, view.links)
}

it.each([
  ['jira:SCH-101', { 'tracker/t1': jira }, 'https://acme.atlassian.net/browse/SCH-101'],
  ['jira:SCH-101', {}, undefined],
  ['jira:SCH-101', { 'tracker/t1': jira, 'tracker/t2': { ...jira, site: 'https://other.atlassian.net' } }, undefined],
  ['github:acme/app#42', {}, 'https://github.com/acme/app/issues/42'],
  ['github:PVTI_lADO', {}, undefined],
  [
    'linear:SHF-12',
    { 'tracker/t1': { ...jira, system: 'linear', site: 'https://linear.app/acme' } },
    'https://linear.app/acme/issue/SHF-12',
  ],
  ['csv:12', {}, undefined],
] as const)('[TK8] shows where %s came from, where there is no doubt: %o', (source, entries, address) => {
  expect(linksIn(entries, source)[0]?.address).toBe(address)
})

it('[TK8] shows a place once, though it was both imported and added', () => {
  const link = { address: 'https://acme.atlassian.net/browse/SCH-101', label: 'Ours', at }
  const shown = linksIn({ 'tracker/t1': jira, [keys.externalLink(f1, l1)]: link }, 'jira:SCH-101')
  expect(shown.map(({ id, label, isImported }) => ({ id, label, isImported }))).toEqual([{ id: l1, label: 'Ours', isImported: false }])
})

it('[TK9] tells what the tracker said last, what keeps it from being read, and since when', () => {
  const state = { facts, problem: null, readAt: at }
  const known = { [keys.linkState(f1, sourceLinkId)]: state, 'tracker/t1': jira }
  expect(linksIn(known, 'jira:SCH-101')[0]).toMatchObject({ facts, problem: null, readAt: at, isFollowed: true })
  const refused = { ...known, 'tracker/t1': { ...jira, problem: 'token-refused' } }
  expect(linksIn(refused, 'jira:SCH-101')[0]).toMatchObject({ facts, problem: 'token-refused' })
  const lost = { ...known, [keys.linkState(f1, sourceLinkId)]: { ...state, problem: 'not-found' } }
  expect(linksIn(lost, 'jira:SCH-101')[0]?.problem).toBe('not-found')
})

it('[TK9] shows nothing of a tracker that the workspace is not connected to any more', () => {
  const link = { address: 'https://acme.atlassian.net/browse/SCH-101', label: null, at }
  const state = { facts, problem: null, readAt: at }
  const [shown] = linksIn({ [keys.externalLink(f1, l1)]: link, [keys.linkState(f1, l1)]: state })
  expect(shown).toMatchObject({ key: 'SCH-101', facts: null, isFollowed: false })
})

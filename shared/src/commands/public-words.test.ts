import { expect, it } from 'vitest'
import { asId, type InitiativeId } from '../model/ids.ts'
import { project } from '../projection/project.ts'
import { aPlanWith, applyAll, contextOf, featureId } from '../testing/builders.ts'
import { applyCommand } from './apply-command.ts'
import type { Command } from './command.ts'

const a = featureId('a')
const initiativeId = asId<InitiativeId>('i')
const words: Command = {
  kind: 'edit-feature',
  featureId: a,
  edit: { publicTitle: ' Works offline ', publicSummary: 'Yes.', publicPeriod: true },
}
const name: Command = { kind: 'name-initiative-publicly', initiativeId, name: 'Offline first' }

it('[PU14] product writes the public words of a feature and the public name of an initiative, and takes them back', () => {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [{ kind: 'add-initiative', initiativeId, name: 'Zebra' }, words, name])
  expect(project(plan).features.get(a)).toMatchObject({ publicTitle: 'Works offline', publicSummary: 'Yes.', publicPeriod: true })
  expect(project(plan).goals.initiatives.get(initiativeId)?.publicName).toBe('Offline first')
  applyAll(plan, [
    { kind: 'edit-feature', featureId: a, edit: { publicTitle: null, publicSummary: null, publicPeriod: null } },
    { kind: 'name-initiative-publicly', initiativeId, name: null },
  ])
  expect(project(plan).features.get(a)).toMatchObject({ publicTitle: null, publicSummary: null, publicPeriod: false })
  expect(project(plan).goals.initiatives.get(initiativeId)?.publicName).toBeNull()
})

it('[PU14] refuses them from sales and viewers, and more than 600 characters from anybody', () => {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [{ kind: 'add-initiative', initiativeId, name: 'Zebra' }])
  for (const role of ['sales', 'viewer'] as const)
    for (const command of [words, name])
      expect(applyCommand(plan, command, { ...contextOf(), role })).toMatchObject({ failure: { kind: 'not-allowed' } })
  const long = { kind: 'edit-feature', featureId: a, edit: { publicSummary: 'x'.repeat(601) } } as const
  expect(applyCommand(plan, long, contextOf())).toMatchObject({ failure: { kind: 'unlawful' } })
  const gone = { kind: 'name-initiative-publicly', initiativeId: asId<InitiativeId>('none'), name: 'X' } as const
  expect(applyCommand(plan, gone, contextOf())).toMatchObject({ failure: { kind: 'gone', what: 'initiative' } })
})

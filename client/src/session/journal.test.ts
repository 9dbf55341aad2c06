import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { expect, it } from 'vitest'
import { Journal, type Edit } from './journal.ts'

const featureId = asId<FeatureId>('f1')

function title(value: string): Edit {
  return { kind: 'writes', writes: [{ zone: 'features', key: 'feature/f1/title', value }] }
}

it('[SE1] keeps every edit until the server has confirmed its version, and no longer', () => {
  const journal = new Journal()
  journal.add(title('one'))
  journal.add(title('two'))
  expect(journal.confirm(1)).toBe(true)
  expect(journal.count).toBe(1)
  expect(journal.isConfirmed).toBe(false)
  expect(journal.confirm(1)).toBe(false)
  journal.confirm(2)
  expect(journal.count).toBe(0)
  expect(journal.isConfirmed).toBe(true)
})

it('[SE2] counts edits as people do: all typing in one brief is one', () => {
  const journal = new Journal()
  for (let letter = 0; letter < 20; letter += 1) journal.add({ kind: 'text', featureId })
  journal.add(title('one'))
  expect(journal.count).toBe(2)
})

it('[SE3] knows the last value written to each key', () => {
  const journal = new Journal()
  journal.add(title('one'))
  journal.add(title('two'))
  expect(journal.writes()).toEqual([{ zone: 'features', key: 'feature/f1/title', value: 'two' }])
})

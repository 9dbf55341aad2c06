import { groupChanges } from '@parley/shared/history/group-changes.ts'
import { aPlanWith, featureId } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { ChangeGroupView } from './change-group.tsx'

afterEach(cleanup)

const change = { seq: 3, at: 1_700_000_000_000, actor: 'sam', key: 'feature/f1/horizon', before: '"later"', after: '"now"' }
const [group] = groupChanges([change])

it('[HV4] tells who changed what from what to what, and restores a value by an ordinary command', () => {
  const { Around, commands, stores } = openWorkbench(aPlanWith({ now: ['f1'] }))
  render(<Around>{group !== undefined && <ChangeGroupView group={group} />}</Around>)
  expect(screen.getByRole('article')).toHaveProperty('textContent', expect.stringContaining('Sam Reed'))
  expect(screen.getByRole('listitem')).toHaveProperty('textContent', expect.stringContaining('Horizon Later → Now'))
  fireEvent.click(screen.getByRole('button', { name: 'Restore Horizon as it was before' }))
  expect(commands).toEqual([{ kind: 'restore-entries', writes: [{ zone: 'features', key: 'feature/f1/horizon', value: 'later' }] }])
  expect(stores.plan.getState().features.get(featureId('f1'))?.horizon).toBe('later')
})

it('[HV5] offers no restoration to whoever may not make it', () => {
  const { Around } = openWorkbench(aPlanWith({ now: ['f1'] }), { person: 'sam' })
  render(<Around>{group !== undefined && <ChangeGroupView group={group} />}</Around>)
  expect(screen.queryByRole('button')).toBe(null)
})

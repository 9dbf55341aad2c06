import { applyAll, aPlanWith, featureId } from '@parley/shared/testing/builders.ts'
import { asId, type InitiativeId } from '@parley/shared/model/ids.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useFeature } from '../../store/hooks.ts'
import { openWorkbench, type OpenedWorkbench } from '../../testing/open-workbench.tsx'
import { PublicSection } from './public-section.tsx'

afterEach(cleanup)
const a = featureId('a')
const initiativeId = asId<InitiativeId>('i')

function Section() {
  const feature = useFeature(a)
  return feature === undefined ? null : <PublicSection feature={feature} />
}

function show(person = 'ana'): OpenedWorkbench {
  const plan = aPlanWith({ now: ['a'] })
  applyAll(plan, [
    { kind: 'add-initiative', initiativeId, name: 'Zebra' },
    { kind: 'edit-feature', featureId: a, edit: { visibility: 'public', initiativeId, publicTitle: 'Works offline' } },
  ])
  const bench = openWorkbench(plan, { person })
  render(
    <bench.Around>
      <Section />
    </bench.Around>,
  )
  return bench
}

function write(label: string, text: string): void {
  const field = screen.getByLabelText(label)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}

it('[PB5] product writes the public words beside the feature, each when the field is left', () => {
  const { commands } = show()
  expect(screen.queryByLabelText('Public title')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Public words' }))
  write('Public title', 'Works everywhere')
  write('Public summary', 'Even in a tunnel.')
  write('Public summary', '')
  fireEvent.click(screen.getByRole('switch', { name: 'Say for when it is meant' }))
  write('What outsiders may call “Zebra”', 'Offline first')
  expect(commands).toEqual([
    { kind: 'edit-feature', featureId: a, edit: { publicTitle: 'Works everywhere' } },
    { kind: 'edit-feature', featureId: a, edit: { publicSummary: 'Even in a tunnel.' } },
    { kind: 'edit-feature', featureId: a, edit: { publicSummary: null } },
    { kind: 'edit-feature', featureId: a, edit: { publicPeriod: true } },
    { kind: 'name-initiative-publicly', initiativeId, name: 'Offline first' },
  ])
})

it('[PB5] others read under which words it is public, and find nothing to change', () => {
  show('sam')
  expect(screen.getByText('Public as “Works offline”')).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
})

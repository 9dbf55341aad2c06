import type { Feature } from '@parley/shared/model/feature.ts'
import { project } from '@parley/shared/projection/project.ts'
import { aPlanWith, applyAll, featureId } from '@parley/shared/testing/builders.ts'
import type { PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useFeature } from '../../store/hooks.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'
import { SayStrip } from './say-strip.tsx'

const a = featureId('a')
const writeText = vi.fn<(text: string) => Promise<void>>()

beforeEach(() => {
  writeText.mockReset().mockResolvedValue(undefined)
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Strip() {
  const feature: Feature | undefined = useFeature(a)
  return feature === undefined ? null : <SayStrip feature={feature} />
}

function show(person = 'ana'): PlanDoc {
  const plan = aPlanWith({ next: ['a'] })
  applyAll(plan, [{ kind: 'edit-feature', featureId: a, edit: { title: 'Export', visibility: 'public' } }])
  const bench = openWorkbench(plan, { person })
  render(
    <bench.Around>
      <Strip />
    </bench.Around>,
  )
  return plan
}

it('[GU1] says what may be said, and one key copies the sentence', async () => {
  show('sam')
  expect(screen.getByText('May be mentioned')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Change what may be said' })).toBeNull()
  fireEvent.keyDown(document.body, { key: 'y' })
  await waitFor(() => expect(writeText).toHaveBeenCalledOnce())
  expect(writeText.mock.calls[0]?.[0]).toContain('“Export” is on our roadmap for the coming quarters')
})

it('[GU2] product gives its own word with a reason, and takes it back', async () => {
  const plan = show()
  fireEvent.click(screen.getByRole('button', { name: 'Change what may be said' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('The sentence to say'), { target: { value: 'Ask me in May.' } })
  fireEvent.change(within(dialog).getByLabelText('Why'), { target: { value: 'Fair season' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(project(plan).guidance.get(a)?.get('prospect')).toMatchObject({ verdict: null, sentence: 'Ask me in May.', reason: 'Fair season' })
  expect(await screen.findByText('Ask me in May.')).toBeDefined()
})

it('[GU3] the key is a letter while somebody types', () => {
  show()
  const field = document.body.appendChild(document.createElement('input'))
  fireEvent.keyDown(field, { key: 'y' })
  field.remove()
  expect(writeText).not.toHaveBeenCalled()
})

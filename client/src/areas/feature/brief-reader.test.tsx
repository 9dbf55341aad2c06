import { briefOf } from '@parley/shared/document/plan-doc.ts'
import { aPlanWith, featureId } from '@parley/shared/testing/builders.ts'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { Editor, Node } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { afterEach, expect, it, vi } from 'vitest'
import { BriefReader } from './brief-reader.tsx'
import { briefSchema } from './brief-schema.ts'
import { openWorkbench } from '../../testing/open-workbench.tsx'

afterEach(cleanup)

const callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  parseHTML: () => [{ tag: 'aside' }],
  renderHTML: () => ['aside', 0],
})

it('[FP27] shows readers the brief as others change it, and writes nothing, not even where it cannot draw it', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const plan = aPlanWith({ now: ['f1'] })
  const { Around } = openWorkbench(plan)
  const writer = new Editor({
    element: document.createElement('div'),
    extensions: [...briefSchema(), callout, Collaboration.configure({ fragment: briefOf(plan.doc, 'f1') })],
  })
  render(<BriefReader featureId={featureId('f1')} />, { wrapper: Around })
  expect(screen.getByText('Nobody has written a brief yet.')).toBeTruthy()
  act(() => void writer.commands.setContent('<h2>Problem</h2>'))
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Problem' })).toBeTruthy())
  expect(screen.queryByText('Nobody has written a brief yet.')).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
  act(() => void writer.commands.setContent('<p>before</p><aside><p>unknown here</p></aside>'))
  let updates = 0
  plan.doc.on('update', () => (updates += 1))
  await act(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))))
  expect(updates).toBe(0)
  writer.destroy()
  warn.mockRestore()
})

import { anEmptyPlan } from '@parley/shared/testing/builders.ts'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Composer, type ComposerProps } from './composer.tsx'
import { openWorkbench } from '../../testing/open-workbench.tsx'

const onSubmit = vi.fn<ComposerProps['onSubmit']>()
beforeEach(() => onSubmit.mockReset().mockReturnValue(true))
afterEach(cleanup)

it('[FP12] sends on Enter and on ⌘ Enter, not on Shift Enter, while composing or when there is nothing to say', () => {
  const field = open()
  fireEvent.keyDown(field, { key: 'Enter' })
  type(field, '  ')
  fireEvent.keyDown(field, { key: 'Enter' })
  type(field, 'one')
  fireEvent.keyDown(field, { key: 'Enter', shiftKey: true })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(onSubmit).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(field.value).toBe('')
  type(field, 'two')
  fireEvent.keyDown(field, { key: 'Enter', metaKey: true })
  expect(onSubmit.mock.calls).toEqual([
    ['one', []],
    ['two', []],
  ])
})

it('[FP12] keeps the text when it could not be sent', () => {
  onSubmit.mockReturnValue(false)
  const field = open()
  type(field, 'precious')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(field.value).toBe('precious')
})

it('[FP13] lists people behind an @, walks them with arrows and takes one with Enter', async () => {
  const field = open()
  type(field, 'Ask @an')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Ana Kovač', 'Ann', 'Ann Lee'])
  fireEvent.keyDown(field, { key: 'ArrowUp' })
  expect(field.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { name: 'Ann Lee' }).id)
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(field.value).toBe('Ask @Ann Lee ')
  expect(screen.queryByRole('listbox')).toBeNull()
  await waitFor(() => expect(field.selectionStart).toBe(13))
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onSubmit.mock.calls).toEqual([['Ask @Ann Lee', ['annlee']]])
})

it('[AU27] finds nobody who has left behind an @', () => {
  const field = open()
  type(field, 'Ask @and')
  expect(screen.queryByRole('option')).toBeNull()
})

it('[FP13] closes the list on Escape, and then Enter sends', () => {
  const field = open()
  type(field, 'Ask @an')
  expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false)
  expect(screen.queryByRole('listbox')).toBeNull()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onSubmit.mock.calls).toEqual([['Ask @an', []]])
})

function open(): HTMLTextAreaElement {
  const { Around } = openWorkbench(anEmptyPlan())
  render(<Composer label="Comment" onSubmit={onSubmit} />, { wrapper: Around })
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Comment' })
}

function type(field: HTMLTextAreaElement, text: string): void {
  fireEvent.change(field, { target: { value: text, selectionStart: text.length, selectionEnd: text.length } })
}

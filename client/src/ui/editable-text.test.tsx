import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { EditableText } from './editable-text.tsx'

const onCommit = vi.fn<(value: string) => void>()
beforeEach(() => onCommit.mockClear())
afterEach(cleanup)

it('[UI30] opens on a click, commits the trimmed text on Enter and gives focus back', () => {
  const field = open('Dark mode')
  fireEvent.change(field, { target: { value: '  Dark theme ' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onCommit.mock.calls).toEqual([['Dark theme']])
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Dark mode' }))
})

it('[UI30] commits on blur without taking focus back', () => {
  const field = open('Dark mode')
  fireEvent.change(field, { target: { value: 'Dark theme' } })
  fireEvent.blur(field)
  expect(onCommit.mock.calls).toEqual([['Dark theme']])
  expect(document.activeElement).not.toBe(screen.getByRole('button'))
})

it('[UI31] Escape leaves the text as it was', () => {
  const field = open('Dark mode')
  fireEvent.change(field, { target: { value: 'Dark theme' } })
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(onCommit).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: 'Dark mode' })).toBeTruthy()
})

it('[UI32] keeps what is being typed while somebody else changes the text, and does not write back what nobody typed', () => {
  const { rerender } = render(<EditableText value="Dark mode" label="Title" onCommit={onCommit} />)
  rerender(<EditableText value="Night mode" label="Title" onCommit={onCommit} />)
  fireEvent.click(screen.getByRole('button', { name: 'Night mode' }))
  rerender(<EditableText value="Midnight mode" label="Title" onCommit={onCommit} />)
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' })
  expect(field.value).toBe('Night mode')
  fireEvent.blur(field)
  expect(onCommit).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: 'Midnight mode' })).toBeTruthy()
})

it('[UI33] refuses blank text and line breaks', () => {
  const field = open('Dark mode')
  fireEvent.change(field, { target: { value: 'one\n two' } })
  expect(field.value).toBe('one two')
  fireEvent.change(field, { target: { value: '   ' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(onCommit).not.toHaveBeenCalled()
})

it('[UI34] is plain text to those who may not change it', () => {
  render(<EditableText value="Dark mode" label="Title" onCommit={onCommit} readOnly />)
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText('Dark mode')).toBeTruthy()
})

function open(value: string): HTMLTextAreaElement {
  render(<EditableText value={value} label="Title" onCommit={onCommit} />)
  fireEvent.click(screen.getByRole('button', { name: value }))
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Title' })
}

import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { Palette } from './palette.tsx'

afterEach(cleanup)

const onPick = vi.fn<(itemId: string) => void>()
const onClose = vi.fn<() => void>()

it('[UI36] shows the groups it is given, walks them with arrows and picks with Enter', async () => {
  render(<Example />)
  const input = await screen.findByRole('combobox', { name: 'Search or jump to' })
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['New featureC', 'SAML single sign-onRM-97'])
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(onPick).toHaveBeenCalledExactlyOnceWith('RM-97')
})

it('[UI37] says that nothing matches, and closes on Escape', async () => {
  render(<Example />)
  const input = await screen.findByRole('combobox', { name: 'Search or jump to' })
  fireEvent.change(input, { target: { value: 'zzz' } })
  expect(screen.queryAllByRole('option')).toEqual([])
  expect(await screen.findByText('Nothing matches')).toBeTruthy()
  fireEvent.keyDown(input, { key: 'Escape' })
  expect(onClose).toHaveBeenCalledOnce()
})

function Example(): ReactNode {
  const [query, setQuery] = useState('')
  const groups = [
    { label: 'Create', items: [{ id: 'new', label: 'New feature', shortcut: 'C' }] },
    { label: 'Go to', items: [{ id: 'RM-97', label: 'SAML single sign-on', hint: 'RM-97' }] },
  ]
  return (
    <Palette
      open
      onClose={onClose}
      label="Search or jump to"
      placeholder="Search"
      query={query}
      onQuery={setQuery}
      groups={query === '' ? groups : []}
      onPick={onPick}
    />
  )
}

import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { AvatarStack } from './avatar-stack.tsx'
import { Avatar } from './avatar.tsx'
import { initials } from './initials.ts'
import { UiRoot } from './ui-root.tsx'

afterEach(cleanup)

const people = ['Anna Kovač', 'Mara Jensen', 'Ravi Shah', 'Tomás Luna', 'Priya Nair', 'Dan Voss'].map((name, index) => ({
  id: `u${index}`,
  name,
}))

it('[UI10] shortens a name to whole letters of its first and last word', () => {
  expect(['Anna Kovač', 'Jean Luc van Damme', 'mara', 'é́lan', 'ravi@example.org', '  '].map(initials)).toEqual([
    'AK',
    'JD',
    'M',
    'É́',
    'RO',
    '?',
  ])
})

it('[UI11] is read as the name, or not at all where the name stands beside it', () => {
  render(
    <>
      <Avatar person={{ id: 'u1', name: 'Anna Kovač' }} />
      <Avatar person={{ id: 'u2', name: 'Ravi Shah' }} decorative />
    </>,
  )
  expect(screen.getAllByRole('img').map((image) => image.getAttribute('aria-label'))).toEqual(['Anna Kovač'])
})

it('[UI12] shows four people and names the rest in words', () => {
  const onPick = vi.fn<(personId: string) => void>()
  render(
    <UiRoot>
      <AvatarStack label="Here now" people={people} pick={{ action: 'Follow', pressed: 'u1', onPick }} />
    </UiRoot>,
  )
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Follow Anna Kovač',
    'Follow Mara Jensen',
    'Follow Ravi Shah',
    'Follow Tomás Luna',
  ])
  expect(screen.getByText('and Priya Nair, Dan Voss')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Follow Mara Jensen', pressed: true }))
  expect(onPick).toHaveBeenCalledExactlyOnceWith('u1')
})

import { expect, it } from 'vitest'
import { peopleHere } from './people-here.ts'

it('[PR1] shows each person once, whatever number of tabs they have, and not the reader', () => {
  const people = peopleHere(
    [
      { clientId: 1, userId: 'ana', name: 'Ana' },
      { clientId: 2, userId: 'sam', name: 'Sam' },
      { clientId: 3, userId: 'sam', name: 'Sam', view: { screen: 'board', featureId: null } },
      { clientId: 4, userId: 'me', name: 'Me' },
    ],
    'me',
  )
  expect(people).toEqual([
    { clientId: 1, userId: 'ana', name: 'Ana' },
    { clientId: 3, userId: 'sam', name: 'Sam' },
  ])
})

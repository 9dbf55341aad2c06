import { expect, it } from 'vitest'
import type { SyncState } from '../../store/sync-state.ts'
import { badgeWords } from './badge-words.ts'

const cases: readonly (readonly [SyncState, string])[] = [
  [{ kind: 'loading' }, 'Connecting…'],
  [{ kind: 'saved' }, 'Everything saved'],
  [{ kind: 'saving', changes: 2 }, 'Saving…'],
  [{ kind: 'offline', changes: 0, kept: true }, 'Offline'],
  [{ kind: 'offline', changes: 12, kept: true }, 'Offline: 12 changes kept here'],
  [{ kind: 'offline', changes: 1, kept: false }, 'Offline: 1 change in this tab only'],
  [{ kind: 'not-saving', changes: 3 }, 'Not saving: 3 changes waiting'],
  [{ kind: 'read-only', reason: 'role' }, 'Read-only'],
  [{ kind: 'read-only', reason: 'damaged' }, 'Read-only: damaged'],
  [{ kind: 'set-aside', changes: 2 }, '2 changes not accepted'],
  [{ kind: 'ended', reason: 'no such document', changes: 0 }, 'Disconnected'],
]

it.each(cases)('[SB1] says %j in the words people know', (state, words) => {
  expect(badgeWords(state).label).toBe(words)
})

it('[SB2] explains every state, and says that nothing is kept where nothing is', () => {
  for (const [state] of cases) expect(badgeWords(state).explanation).toMatch(/\.$/)
  expect(badgeWords({ kind: 'offline', changes: 1, kept: false }).explanation).toContain('leave the page open')
})

import { expect, it } from 'vitest'
import { createConnectionStore, type ConnectionFacts } from './connection-slice.ts'
import { syncStateOf } from './sync-state.ts'

function facts(some: Partial<ConnectionFacts>): ConnectionFacts {
  return { ...createConnectionStore().getState(), online: true, loaded: true, ...some }
}

it('[SE11] says "saved" only when the server has confirmed everything', () => {
  expect(syncStateOf(facts({}))).toEqual({ kind: 'saved' })
  expect(syncStateOf(facts({ unsaved: 2 }))).toEqual({ kind: 'saving', changes: 2 })
  expect(syncStateOf(facts({ online: false, unsaved: 3 }))).toEqual({ kind: 'offline', changes: 3, kept: true })
  expect(syncStateOf(facts({ online: false, unsaved: 3, keepsCopy: false }))).toEqual({ kind: 'offline', changes: 3, kept: false })
  expect(syncStateOf(facts({ storage: 'not-saving', unsaved: 1 }))).toEqual({ kind: 'not-saving', changes: 1 })
  expect(syncStateOf(facts({ storage: 'damaged' }))).toEqual({ kind: 'read-only', reason: 'damaged' })
  expect(syncStateOf(facts({ canWrite: false }))).toEqual({ kind: 'read-only', reason: 'role' })
  expect(syncStateOf(facts({ ended: { code: 4404, reason: 'gone' } }))).toEqual({ kind: 'ended', reason: 'gone', changes: 0 })
  expect(syncStateOf(facts({ setAside: 2 }))).toEqual({ kind: 'set-aside', changes: 2 })
  expect(syncStateOf(facts({ online: false, loaded: false }))).toEqual({ kind: 'loading' })
})

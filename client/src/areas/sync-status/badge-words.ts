import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { SyncState } from '../../store/sync-state.ts'

export interface BadgeWords {
  readonly label: string
  /** What it means and what to do, in a sentence or two. */
  readonly explanation: string
  readonly tone: 'good' | 'busy' | 'warn' | 'bad' | 'quiet'
}

export function badgeWords(state: SyncState): BadgeWords {
  switch (state.kind) {
    case 'loading':
      return { label: 'Connecting…', explanation: 'The roadmap is on its way.', tone: 'quiet' }
    case 'saved':
      return { label: 'Everything saved', explanation: 'The server has written every change of yours to its disk.', tone: 'good' }
    case 'saving':
      return { label: 'Saving…', explanation: `${changes(state.changes)} on the way to the server’s disk.`, tone: 'busy' }
    case 'offline':
      return offline(state)
    case 'not-saving':
      return {
        label: `Not saving: ${changes(state.changes)} waiting`,
        explanation:
          'The server cannot write to its disk at the moment. It keeps trying, and so does this page; nothing is lost while the page stays open.',
        tone: 'bad',
      }
    case 'read-only':
      return state.reason === 'role'
        ? { label: 'Read-only', explanation: 'Your role reads this roadmap. Somebody in product or an owner can change it.', tone: 'quiet' }
        : {
            label: 'Read-only: damaged',
            explanation: 'Part of this roadmap cannot be read from the server’s disk, so nobody may change it. An owner has to restore it.',
            tone: 'bad',
          }
    case 'set-aside':
      return {
        label: `${changes(state.changes)} not accepted`,
        explanation:
          'The roadmap does not take them from you, so it was loaded anew without. What may be yours was made again; copy the rest before you close the page.',
        tone: 'bad',
      }
    case 'ended':
      return {
        label: 'Disconnected',
        explanation: `The server ended the connection: ${state.reason || 'no reason given'}. Reload to try again.`,
        tone: 'bad',
      }
    default:
      return unreachable(state)
  }
}

function offline(state: Extract<SyncState, { kind: 'offline' }>): BadgeWords {
  if (state.changes === 0)
    return { label: 'Offline', explanation: 'You can go on working; changes are sent when the connection is back.', tone: 'warn' }
  return state.kept
    ? {
        label: `Offline: ${changes(state.changes)} kept here`,
        explanation: 'They are on this device and are sent when the connection is back, even if you close the page.',
        tone: 'warn',
      }
    : {
        label: `Offline: ${changes(state.changes)} in this tab only`,
        explanation: 'This browser keeps no copy for us: leave the page open until the connection is back, or copy your changes.',
        tone: 'bad',
      }
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`
}

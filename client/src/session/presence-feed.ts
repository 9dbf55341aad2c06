import type { PresenceState } from '@parley/shared/protocol/presence.ts'
import type { Awareness } from 'y-protocols/awareness'
import type { PresenceStore, Visitor } from '../store/presence-slice.ts'
import { readPresence } from './read-server-message.ts'

/** At most twenty messages a second: more would only be thrown away by the server. */
const gapMs = 50

export interface PresenceFeed {
  readonly show: (state: Partial<Omit<PresenceState, 'user'>>) => void
  readonly stop: () => void
}

/** Keeps the presence slice equal to who is here, once a frame at most, and tells others what this tab shows. */
export function feedPresence(awareness: Awareness, store: PresenceStore): PresenceFeed {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let own: Partial<PresenceState> = {}

  function read(): void {
    frame = 0
    store.setState({ visitors: visitorsOf(awareness) }, true)
  }
  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(read)
  }
  function send(): void {
    timer = undefined
    const caret: unknown = awareness.getLocalState()?.['cursor']
    awareness.setLocalState({ ...own, ...(caret === undefined ? {} : { cursor: caret }) })
  }
  awareness.on('change', schedule)
  awareness.setLocalState({})
  return {
    show: (state) => {
      own = { ...own, ...state }
      timer ??= setTimeout(send, gapMs)
    },
    stop: () => {
      awareness.off('change', schedule)
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    },
  }
}

function visitorsOf(awareness: Awareness): readonly Visitor[] {
  const visitors: Visitor[] = []
  for (const [clientId, state] of awareness.getStates()) {
    const presence = clientId === awareness.clientID ? undefined : readPresence(state)
    if (presence !== undefined) visitors.push({ ...presence, clientId, userId: presence.user.id, name: presence.user.name })
  }
  return visitors.sort((a, b) => a.clientId - b.clientId)
}

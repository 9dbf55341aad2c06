import { presenceState } from '@parley/shared/protocol/presence.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { presenceFrame, type Frame } from './frame.ts'
import type { Principal } from '../auth/principal.ts'

interface Entry {
  readonly clientId: number
  clock: number
  /** The JSON others see; null once the person has left. */
  json: string
}

/**
 * Who is here and what they do, owned by the server: one state a connection, signed with the session's identity,
 * collected and sent to all in one frame. Nothing of it is ever stored.
 */
export class PresenceDesk<Connection> {
  readonly #maySpeakFor: (clientId: number, userId: string) => boolean
  readonly #entries = new Map<Connection, Entry>()
  readonly #left = new Map<number, number>()
  readonly #changed = new Set<Connection>()

  constructor(maySpeakFor: (clientId: number, userId: string) => boolean) {
    this.#maySpeakFor = maySpeakFor
  }

  /** Takes a presence message; false when it is malformed. Entries of other people that a client repeats are ignored. */
  receive(connection: Connection, principal: Principal, update: Uint8Array): boolean {
    const states = readStates(update)
    if (states === undefined) return false
    const own = ownState(states, this.#entries.get(connection))
    if (own === undefined || !this.#maySpeakFor(own.clientId, principal.userId)) return true
    const json = sign(own.json, principal)
    if (json === undefined) return false
    const known = this.#takeOver(own.clientId, connection)
    // Providers answer what they hear of themselves with the same again; passing that on would never end.
    if (json === known?.json) return true
    const clock = Math.max((known?.clock ?? this.#left.get(own.clientId) ?? 0) + 1, 1)
    this.#entries.set(connection, { clientId: own.clientId, clock, json })
    this.#changed.add(connection)
    return true
  }

  leave(connection: Connection): void {
    const entry = this.#entries.get(connection)
    if (entry === undefined) return
    this.#entries.delete(connection)
    this.#changed.delete(connection)
    this.#left.set(entry.clientId, entry.clock + 1)
  }

  /** One frame with every change since the last call, or undefined when there is none. */
  takeChanges(): Frame | undefined {
    if (this.#changed.size + this.#left.size === 0) return undefined
    const entries = [...this.#changed].map((connection) => this.#entries.get(connection)).filter((entry) => entry !== undefined)
    const left = [...this.#left].map(([clientId, clock]): Entry => ({ clientId, clock, json: 'null' }))
    this.#changed.clear()
    this.#left.clear()
    return frameOf([...entries, ...left])
  }

  /** One frame with everybody, for somebody who joins. */
  everybody(): Frame | undefined {
    const here = [...this.#entries.values()].filter(isHere)
    return here.length === 0 ? undefined : frameOf(here)
  }

  /** Everybody with a fresh clock: clients forget a state they have not heard of for 30 s, though the socket stands. */
  renew(): void {
    for (const [connection, entry] of this.#entries) {
      if (!isHere(entry)) continue
      entry.clock += 1
      this.#changed.add(connection)
    }
  }

  /** What is shown under a client id; a page that was loaded again continues it before its former socket is known to be gone. */
  #takeOver(clientId: number, connection: Connection): Entry | undefined {
    for (const [other, entry] of this.#entries) {
      if (entry.clientId !== clientId) continue
      if (other === connection) return entry
      this.#entries.delete(other)
      this.#changed.delete(other)
      return { ...entry, json: '' }
    }
    return undefined
  }
}

/** Somebody who took their state back keeps only the clock, so that a later state is not taken for an old one. */
function isHere(entry: Entry): boolean {
  return entry.json !== 'null'
}

interface State {
  readonly clientId: number
  readonly json: string
}

/** The first message of a connection says which state is its own; in later ones it may stand among those it repeats. */
function ownState(states: readonly State[], known: Entry | undefined): State | undefined {
  if (known !== undefined) return states.find(({ clientId }) => clientId === known.clientId)
  return states.length === 1 ? states[0] : undefined
}

function frameOf(entries: readonly Entry[]): Frame {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  }
  return presenceFrame(encoding.toUint8Array(encoder))
}

function readStates(update: Uint8Array): readonly State[] | undefined {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    const states = []
    for (let index = 0; index < count; index += 1) {
      const clientId = decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
      states.push({ clientId, json: decoding.readVarString(decoder) })
    }
    return decoding.hasContent(decoder) ? undefined : states
  } catch {
    // lib0 throws on any truncated or overlong number; for us all of that is one thing: malformed.
    return undefined
  }
}

/** The state with the session's identity in it, or undefined when it is not a state. */
function sign(json: string, principal: Principal): string | undefined {
  const parsed = parseJson(json)
  if (parsed === null) return 'null'
  const state = presenceState.safeParse(typeof parsed === 'object' ? { ...parsed, user: undefined } : parsed)
  if (!state.success) return undefined
  return JSON.stringify({ ...state.data, user: { id: principal.userId, name: principal.name } })
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

import { messageType } from '@parley/shared/protocol/message-type.ts'
import type { Hello, Notice } from '@parley/shared/protocol/server-message.ts'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { previewProtocols } from '../platform/preview-memory.ts'
import { readHello, readNotice } from './read-server-message.ts'

export interface SocketEvents {
  readonly onStatus: (online: boolean) => void
  /** The server's state is here and ours is on its way. */
  readonly onSynced: () => void
  readonly onConfirmed: (version: number) => void
  readonly onHello: (hello: Hello) => void
  readonly onNotice: (notice: Notice) => void
  /** What this person was told has changed. */
  readonly onInbox: () => void
  readonly onEnded: (ended: { readonly code: number; readonly reason: string }) => void
}

export interface Socket {
  readonly awareness: Awareness
  /** Asks the server to say when everything sent so far is on disk. */
  readonly askForConfirmation: (version: number) => void
  readonly close: () => void
}

/** A server that says nothing for so long after a question is not there any more, whatever the socket believes. */
const answerWithinMs = 6000
/** Before the connection is given up, and when the browser doubts it: any message will do for an answer. */
const probeWithinMs = 1500

type AwarenessChange = { readonly added: readonly number[]; readonly updated: readonly number[]; readonly removed: readonly number[] }

/** A y-websocket provider that also speaks our own messages. */
export function openSocket(doc: Y.Doc, documentId: string, events: SocketEvents): Socket {
  const url = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync/v1`
  const provider = new WebsocketProvider(url, documentId, doc, {
    connect: false,
    // Tabs meet on the server: an edit that reached only another tab would otherwise be nobody's to send.
    disableBc: true,
    protocols: previewProtocols(),
    params: { x: '1' },
    // The provider has no jitter of its own; a random ceiling keeps a restarted server from being stormed.
    maxBackoffTime: 3000 + Math.random() * 5000,
    resyncInterval: -1,
  })
  // It says goodbye under the document's id, which a lease may have changed since; the server sees who goes anyway.
  provider.disconnectBc = () => undefined
  let synced = false
  speakOurMessages(provider, events)
  provider.on('status', ({ status }) => {
    if (status !== 'connected') synced = false
    events.onStatus(status === 'connected')
  })
  provider.on('sync', (isSynced) => {
    if (!isSynced || synced) return
    synced = true
    events.onSynced()
  })
  provider.on('closed', events.onEnded)
  const stopSharing = sharePresenceOnce(provider)
  const stopHurrying = hurryWhenBack(provider)
  const watch = watchSilence(provider)
  provider.connect()
  return {
    awareness: provider.awareness,
    askForConfirmation: (version) => {
      send(provider, (encoder) => {
        encoding.writeVarUint(encoder, messageType.barrier)
        encoding.writeVarUint(encoder, version)
      })
      watch.expectConfirmation()
    },
    close: () => {
      watch.stop()
      stopSharing()
      stopHurrying()
      provider.destroy()
    },
  }
}

function speakOurMessages(provider: WebsocketProvider, events: SocketEvents): void {
  provider.messageHandlers[messageType.barrier] = (_encoder, decoder) => {
    events.onConfirmed(decoding.readVarUint(decoder))
  }
  provider.messageHandlers[messageType.hello] = (_encoder, decoder) => {
    events.onHello(readHello(decoding.readVarString(decoder)))
  }
  provider.messageHandlers[messageType.inbox] = () => {
    events.onInbox()
  }
  provider.messageHandlers[messageType.notice] = (_encoder, decoder) => {
    events.onNotice(readNotice(decoding.readVarString(decoder)))
  }
}

/** The provider repeats to the server whatever it hears of others; this sends only what is our own. */
function sharePresenceOnce(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  const { clientID } = awareness
  awareness.off('update', provider._awarenessUpdateHandler)
  function handle({ added, updated, removed }: AwarenessChange): void {
    if (![...added, ...updated, ...removed].includes(clientID)) return
    send(provider, (encoder) => {
      encoding.writeVarUint(encoder, messageType.presence)
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [clientID]))
    })
  }
  awareness.on('update', handle)
  return () => awareness.off('update', handle)
}

/** A laptop that wakes up or finds its network should not sit out the back-off. */
function hurryWhenBack(provider: WebsocketProvider): () => void {
  function hurry(): void {
    if (!provider.shouldConnect || provider.wsconnected || provider.wsconnecting) return
    provider.wsUnsuccessfulReconnects = 0
    provider.connect()
  }
  addEventListener('online', hurry)
  document.addEventListener('visibilitychange', hurry)
  return () => {
    removeEventListener('online', hurry)
    document.removeEventListener('visibilitychange', hurry)
  }
}

interface SilenceWatch {
  readonly expectConfirmation: () => void
  readonly stop: () => void
}

/**
 * A cable that was pulled closes no socket: a connection without an answer is given up. A server whose disk is full cannot
 * confirm but is there, so silence is first met with a question that needs no disk.
 */
function watchSilence(provider: WebsocketProvider): SilenceWatch {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = 0
  let askedAt = 0
  function expectAnswer(withinMs: number, ifSilent: () => void): void {
    const now = Date.now()
    const isStillWaiting = timer !== undefined && provider.wsLastMessageReceived < askedAt
    // A later question does not put off the answer that an earlier one waits for.
    if (isStillWaiting && dueAt <= now + withinMs) return
    clearTimeout(timer)
    dueAt = now + withinMs
    askedAt = isStillWaiting ? askedAt : now
    timer = setTimeout(() => {
      timer = undefined
      if (provider.wsconnected && provider.wsLastMessageReceived < askedAt) ifSilent()
    }, withinMs)
  }
  function giveUp(): void {
    provider.disconnect()
    provider.connect()
  }
  function probe(): void {
    send(provider, (encoder) => encoding.writeVarUint(encoder, messageType.queryPresence))
    expectAnswer(probeWithinMs, giveUp)
  }
  addEventListener('offline', probe)
  return {
    expectConfirmation: () => expectAnswer(answerWithinMs, probe),
    stop: () => {
      clearTimeout(timer)
      removeEventListener('offline', probe)
    },
  }
}

function send(provider: WebsocketProvider, write: (encoder: encoding.Encoder) => void): void {
  if (!provider.wsconnected || provider.ws?.readyState !== WebSocket.OPEN) return
  const encoder = encoding.createEncoder()
  write(encoder)
  provider.ws.send(encoding.toUint8Array(encoder))
}

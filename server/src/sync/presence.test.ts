import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { describe, expect, it } from 'vitest'
import { setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'

const { serve, enter } = setStage()

describe('presence', () => {
  it('[SY14] is signed by the server, whatever a client claims', async () => {
    const server = await serve()
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    sam.provider.awareness.setLocalState({ user: { id: 'owner', name: 'The boss' }, editing: 'f1' })
    await until(() => ana.provider.awareness.getStates().get(sam.doc.clientID)?.['editing'] === 'f1')
    expect(ana.provider.awareness.getStates().get(sam.doc.clientID)?.['user']).toEqual({ id: 'sales', name: 'Ms sales' })
  })

  it('[SY15] ends with the connection', async () => {
    const server = await serve()
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    sam.provider.awareness.setLocalState({})
    await until(() => ana.provider.awareness.getStates().has(sam.doc.clientID))
    sam.provider.ws?.close()
    sam.provider.destroy()
    await until(() => !ana.provider.awareness.getStates().has(sam.doc.clientID))
  })

  it('[SY21] passes nothing on that says nothing new, so that providers which repeat what they hear fall silent', async () => {
    const server = await serve({ limits: { presenceGapMs: 10 } })
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    sam.provider.awareness.setLocalState({ editing: 'f1' })
    await until(() => ana.provider.awareness.getStates().get(sam.doc.clientID)?.['editing'] === 'f1')
    let frames = 0
    sam.provider.ws?.addEventListener('message', () => (frames += 1))
    await new Promise((resolve) => {
      setTimeout(resolve, 300)
    })
    expect(frames).toBeLessThanOrEqual(2)
  })

  it('[SY16] refuses a state that is none', async () => {
    const server = await serve()
    const ana = await enter(server)
    ana.provider.awareness.setLocalState({ pwned: 'x'.repeat(10) })
    await until(() => ana.ended() !== undefined)
    expect(ana.ended()?.code).toBe(closeCode.protocolError)
  })
})

import { describe, expect, it } from 'vitest'
import type { StoredChange } from '../storage/change-log.ts'
import { setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import { planDocument, type TestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()

async function changesOf(server: TestServer): Promise<readonly StoredChange[]> {
  return server.storage.listChanges({ document: planDocument, after: 0, limit: 1000 })
}

describe('history', () => {
  it('[SY39] keeps who changed an entry, when, and what it held before and after; places, stamps and comments are not kept', async () => {
    const server = await serve()
    const ana = await enter(server)
    const features = ana.features()
    features.set('feature/f1/title', 'Export')
    features.set('feature/f1/order', 'a0')
    await until(() => features.has('feature/f1/key'))
    features.set('feature/f1/horizon', 'now')
    features.set('feature/f1/horizon', 'later')
    features.delete('feature/f1/horizon')
    ana.barrier(1)
    await until(() => ana.confirmed() === 1)
    const changes = await changesOf(server)
    expect(changes.map(({ actor, key, before, after }) => [actor, key, before, after])).toEqual([
      ['product', 'feature/f1/title', 'null', '"Export"'],
      ['server', 'feature/f1/key', 'null', expect.any(String)],
      ['product', 'feature/f1/horizon', 'null', '"now"'],
      ['product', 'feature/f1/horizon', '"now"', '"later"'],
      ['product', 'feature/f1/horizon', '"later"', 'null'],
    ])
    expect(changes.every(({ at }) => at > 1_700_000_000_000)).toBe(true)
  })
})

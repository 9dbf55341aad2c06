import { describe, expect, it } from 'vitest'
import { asId, type DocumentId, type UserId } from '@parley/shared/model/ids.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { StoragePlace } from './storage-contract.spec.ts'
import type { NewUpdate } from './storage.ts'

const plan = asId<DocumentId>('plan-1')
const ana = asId<UserId>('ana')

function moved(to: string, at: number): NewUpdate {
  const change = { zone: 'features', key: 'feature/f1/horizon', before: '"later"', after: JSON.stringify(to) }
  return { bytes: new Uint8Array([1, at]), actor: ana, at, changes: [change] }
}

/** What every implementation does with the history of entries and with who has read it. */
export function changeLogContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of history`, () => {
    const storage = useSeededStorage(makePlace)

    it('[ST35] keeps what an update changed with the update, or neither', async () => {
      await storage().commit([{ document: plan, expectedHead: 0, updates: [moved('next', 10), moved('now', 20)] }])
      const fenced = await storage().commit([{ document: plan, expectedHead: 0, updates: [moved('none', 30)] }])
      expect(fenced).toEqual([{ kind: 'fenced', head: 2 }])
      const change = { actor: ana, zone: 'features', key: 'feature/f1/horizon', before: '"later"' }
      expect(await storage().listChanges({ document: plan, after: 0, limit: 10 })).toEqual([
        { ...change, seq: 1, at: 10, after: '"next"' },
        { ...change, seq: 2, at: 20, after: '"now"' },
      ])
      expect(await storage().listChanges({ document: plan, after: 1, limit: 10 })).toHaveLength(1)
      expect(await storage().listChanges({ document: plan, after: 0, limit: 1 })).toHaveLength(1)
      expect(await storage().seqAt(plan, 20)).toBe(1)
      expect(await storage().seqAt(plan, 5)).toBe(0)
    })

    it('[ST36] knows what each person acknowledged last, and takes no step back', async () => {
      const mine = { document: plan, personId: ana, seq: 4, hash: 'four', at: 40 }
      await storage().acknowledge(mine)
      await storage().acknowledge({ ...mine, seq: 2, hash: 'two', at: 50 })
      expect(await storage().listAcknowledgements(plan)).toEqual([mine])
      await storage().acknowledge({ ...mine, seq: 7, hash: 'seven', at: 60 })
      expect(await storage().listAcknowledgements(plan)).toEqual([{ ...mine, seq: 7, hash: 'seven', at: 60 }])
    })
  })
}

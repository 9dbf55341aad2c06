import { afterEach, beforeEach } from 'vitest'
import type { StoragePlace } from './storage-contract.spec.ts'
import { seed } from './storage-contract.spec.ts'
import type { Storage } from './storage.ts'

/** A storage with the seed in it, new for each test of the suite that asks. */
export function useSeededStorage(makePlace: () => Promise<StoragePlace>): () => Storage {
  let place: StoragePlace
  let storage: Storage

  beforeEach(async () => {
    place = await makePlace()
    storage = await place.open(() => 0)
    await storage.createWorkspace(seed)
  })

  afterEach(async () => {
    await storage[Symbol.asyncDispose]()
    await place[Symbol.asyncDispose]()
  })

  return () => storage
}

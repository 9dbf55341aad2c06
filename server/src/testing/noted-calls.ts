import type { SqliteStorage } from '../storage/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'

export interface NotedCalls {
  readonly wrap: (storage: SqliteStorage) => Storage
  /** When a call of the storage was made, by `performance.now()`. */
  readonly timesOf: (name: keyof Storage) => readonly number[]
}

/** The real storage, which notes what is asked of it. */
export function notedCalls(): NotedCalls {
  const times = new Map<string | symbol, number[]>()
  return {
    wrap: (storage) =>
      new Proxy(storage, {
        get: (target, name) => {
          times.set(name, [...(times.get(name) ?? []), performance.now()])
          return Reflect.get(target, name)
        },
      }),
    timesOf: (name) => times.get(name) ?? [],
  }
}

/** Lets so many pieces of work run at once; the others wait for their turn in the order they came. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>

export function createTurnstile(places: number): Turnstile {
  const waiting: (() => void)[] = []
  let free = places
  return async (work) => {
    if (free > 0) free -= 1
    else
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    try {
      return await work()
    } finally {
      // A place is handed on rather than freed, so that a newcomer cannot take it before those who wait.
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}

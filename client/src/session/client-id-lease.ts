/**
 * A client id that a person's device uses again from one page to the next. Documents remember every id for ever and each
 * costs them a little at every edit, so a fresh one for every page would make old roadmaps slow.
 */
export interface ClientIdLease {
  /** The id to go on under, once the server's document is here: only then is it certain what was written under it. */
  readonly clientId: () => number | undefined
  /** Takes the id this page began with, where none was leased before. */
  readonly begin: (clientId: number) => void
  readonly release: () => void
}

/** Every page then has an id of its own. */
export const noLease: ClientIdLease = { clientId: () => undefined, begin: () => undefined, release: () => undefined }

/**
 * Holds the lease for as long as the page is open: two pages under one id would overwrite each other. Taken before the copy
 * on this device is read, so that nothing is written under the id after that by anybody else.
 */
export async function leaseClientId(documentName: string, startsAnew = false): Promise<ClientIdLease> {
  // Browsers offer locks to secure addresses only.
  const locks: LockManager | null | undefined = navigator.locks
  if (locks === null || locks === undefined) return noLease
  const place = `parley.client-id/${documentName}`
  // What was refused may have come from an epoch that is over, and so would all that is written under its id.
  if (startsAnew) forget(place)
  const page = new AbortController()
  const over = new Promise<void>((resolve) => page.signal.addEventListener('abort', () => resolve()))
  const isMine = await new Promise<boolean>((resolve) => {
    const request = locks.request(place, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null)
      if (lock !== null) await over
    })
    request.catch(() => resolve(false))
  })
  if (!isMine) return noLease
  return {
    clientId: () => recall(place),
    begin: (clientId) => {
      if (recall(place) === undefined) remember(place, clientId)
    },
    release: () => page.abort(),
  }
}

function recall(place: string): number | undefined {
  try {
    const kept = Number(localStorage.getItem(place) ?? Number.NaN)
    return Number.isSafeInteger(kept) && kept > 0 ? kept : undefined
  } catch {
    // Storage is denied: every page then has an id of its own.
    return undefined
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place)
  } catch {
    // Storage is denied: nothing was remembered.
  }
}

function remember(place: string, clientId: number): void {
  try {
    localStorage.setItem(place, String(clientId))
  } catch {
    // The same: nothing else depends on it.
  }
}

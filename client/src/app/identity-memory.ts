import { readMe, readRoadmaps } from '../platform/read-answer.ts'
import type { Identity } from './app.tsx'

const place = 'parley.identity'

/** So that the app opens without a network, on the copy this device keeps. */
export function rememberIdentity(identity: Identity): void {
  try {
    localStorage.setItem(place, JSON.stringify(identity))
  } catch {
    // Storage is denied or full: the app then simply needs the network to start.
  }
}

export function forgetIdentity(): void {
  localStorage.removeItem(place)
}

export function recallIdentity(): Identity | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return undefined
    const me = readMe(Reflect.get(stored, 'me'))
    const roadmaps = readRoadmaps(Reflect.get(stored, 'roadmaps'))
    return me === undefined || roadmaps === undefined ? undefined : { me, roadmaps }
  } catch {
    // Written by another version, or storage is denied: as good as nothing.
    return undefined
  }
}

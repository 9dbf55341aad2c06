import type { Observer } from './observer.ts'

/** Sees everything and tells nobody. */
export const silentObserver: Observer = {
  commitDone() {},
  commitFailed() {},
  updateRefused() {},
  updateDeferred() {},
  connectionOpened() {},
  connectionClosed() {},
  framesSent() {},
  lagging() {},
  roomsOpen() {},
  snapshotTaken() {},
  documentDamaged() {},
  mailSent() {},
  mailFailed() {},
  mailKept() {},
  providerFailed() {},
  bugCaught() {},
  serverStarted() {},
  setupNeeded() {},
  serverStopped() {},
  exposition: () => Promise.resolve({ contentType: 'text/plain', text: '' }),
}

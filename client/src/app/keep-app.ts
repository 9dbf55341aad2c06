import { readWorkerUrl } from '../platform/read-trusted.ts'

/** Keeps the app on this device, so that it opens without a network. Where the browser or the address does not allow that, it needs the network to start. */
export async function keepApp(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(readWorkerUrl())
    const { active } = await navigator.serviceWorker.ready
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a worker is told without one
    active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name))
  } catch {
    // A browser in private mode may refuse; nothing else depends on it.
  }
}

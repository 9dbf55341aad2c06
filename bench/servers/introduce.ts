import type { Address } from '../read-server-message.ts'

/** Tells the bench where this server is, and its processor time whenever asked. */
export function introduce(address: Address): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ kind: 'cpu', ms: (user + system) / 1000 })
  })
  process.send?.({ kind: 'ready', address })
}

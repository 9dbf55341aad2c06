import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port that nobody listens on, for whoever must name it beforehand. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const closed = once(probe, 'close')
  probe.close()
  await closed
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}

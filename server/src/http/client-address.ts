import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import type { Network } from '../config/config.ts'

/** Finds the address a request really comes from. */
export type ClientAddress = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string

/**
 * Walks from the socket's own peer backwards through what each trusted proxy says it was asked by, and stops at the first
 * that is not trusted: anything further left may have been written by the client itself.
 */
export function createClientAddress(trusted: readonly Network[]): ClientAddress {
  const proxies = new BlockList()
  for (const { address, prefix, family } of trusted) proxies.addSubnet(address, prefix, family)
  return ({ headers, socket }) => {
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
    const hops = forwarded.map((hop) => hop.trim()).filter((hop) => hop !== '')
    let address = plain(socket.remoteAddress ?? '')
    while (isTrusted(proxies, address)) {
      const before = hops.pop()
      if (before === undefined || isIP(before) === 0) break
      address = plain(before)
    }
    return address
  }
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

function isTrusted(proxies: BlockList, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/** An IPv4 address that arrived through an IPv6 socket is the IPv4 address. */
function plain(address: string): string {
  return address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address
}

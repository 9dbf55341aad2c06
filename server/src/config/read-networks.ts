import { isIP } from 'node:net'
import type { Network } from './config.ts'

const bitsOf = { ipv4: 32, ipv6: 128 } as const

/** Addresses and networks between commas; null where one of them is neither. */
export function readNetworks(text: string): readonly Network[] | null {
  const networks = text.split(',').map((part) => readNetwork(part.trim()))
  return networks.every((network) => network !== null) ? networks : null
}

function readNetwork(text: string): Network | null {
  const [, address = '', prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  if (version === 0) return null
  const family = version === 4 ? 'ipv4' : 'ipv6'
  const bits = prefix === undefined ? bitsOf[family] : Number(prefix)
  return bits <= bitsOf[family] ? { address, prefix: bits, family } : null
}

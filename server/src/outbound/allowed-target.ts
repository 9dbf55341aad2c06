import ipaddr from 'ipaddr.js'
import { isPublicAddress } from './public-address.ts'

/** Whether an address may be connected to, at that port. */
export type IsAllowed = (address: string, port: number) => boolean

export interface Network {
  readonly address: string
  readonly prefix: number
}

/** Where the web is served. Behind other ports of the open internet stand things that are not meant to be asked by strangers. */
const ports = [80, 443, 8443]

export const isOpenTarget: IsAllowed = (address, port) => ports.includes(port) && isPublicAddress(address)

/** The open internet, and at any port the networks the operator named. */
export function createAllowedTarget(networks: readonly Network[]): IsAllowed {
  const named = networks.map(({ address, prefix }) => ({ base: ipaddr.parse(address), prefix }))
  return (address, port) => {
    if (isOpenTarget(address, port)) return true
    if (!ipaddr.isValid(address)) return false
    const asked = ipaddr.process(address)
    return named.some(({ base, prefix }) => asked.kind() === base.kind() && asked.match(base, prefix))
  }
}

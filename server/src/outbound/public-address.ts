import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address, in whatever notation, is one of the open internet: not this machine, its network, a cloud's
 * metadata, nor an IPv6 form that leads to one of those.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

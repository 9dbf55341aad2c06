import { isIP } from 'node:net'

/** What one customer of a provider has: an IPv4 address, or the first half of an IPv6 address. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%')
  if (isIP(plain) !== 6) return address
  const written = URL.parse(`http://[${plain}]/`)?.hostname.slice(1, -1) ?? plain
  const [head = '', tail] = written.split('::')
  const before = groupsOf(head)
  const after = groupsOf(tail ?? '')
  const groups = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after].slice(0, 4)
  // IPv4 addresses and this machine in IPv6's clothes all begin with zeros, and are not one network.
  return groups.every((group) => group === '0') ? written : `${groups.join(':')}::/64`
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':')
}

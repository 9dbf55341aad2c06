/** What people type for an address, with the part they leave out. */
export function completeAddress(typed: string): string {
  const address = typed.trim()
  if (address === '' || /^[a-z][a-z\d+.-]*:/iu.test(address)) return address
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(address)) return `mailto:${address}`
  return `https://${address}`
}

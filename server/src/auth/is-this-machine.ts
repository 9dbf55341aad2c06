/** A proxy on this machine that is not trusted makes all people one, so such addresses are held to no budget. */
export function isThisMachine(address: string): boolean {
  return address === '::1' || address.startsWith('127.')
}

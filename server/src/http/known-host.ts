import { isIP } from 'node:net'
import type { IncomingMessage } from 'node:http'
import type { Config } from '../config/config.ts'

/**
 * Whether a request names this server as people do. A page elsewhere can let its own name point to this machine, and would
 * then be of the same origin; where no public address is configured, only names that nobody else can hold are taken.
 */
export function isKnownHost({ headers }: Pick<IncomingMessage, 'headers'>, config: Pick<Config, 'publicUrl' | 'host'>): boolean {
  if (config.publicUrl !== null || headers.host === undefined) return true
  const name = URL.parse(`http://${headers.host}`)?.hostname.replaceAll(/^\[|\]$/g, '') ?? ''
  return isIP(name) !== 0 || name === 'localhost' || name === config.host
}

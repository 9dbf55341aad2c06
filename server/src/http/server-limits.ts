import type { ServerOptions } from 'node:http'

const second = 1000

/** How long a client may take to say what it wants, and how much of it may be headers. */
export const serverLimits: ServerOptions = {
  headersTimeout: 10 * second,
  requestTimeout: 30 * second,
  connectionsCheckingInterval: second,
  keepAliveTimeout: 5 * second,
  maxHeaderSize: 16 * 1024,
  requireHostHeader: true,
  insecureHTTPParser: false,
}

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** A proxy, or a net of them, whose word about the client's address is taken. */
export interface TrustedProxy {
  readonly address: string
  readonly prefix: number
  readonly family: 'ipv4' | 'ipv6'
}

export interface Config {
  readonly host: string
  readonly port: number
  /** Whether the operator chose the port; otherwise the next free one will do. */
  readonly portIsFixed: boolean
  readonly dataFolder: string
  /** The origin under which people reach the server, where it is known. */
  readonly publicUrl: string | null
  readonly trustedProxies: readonly TrustedProxy[]
  readonly demo: boolean
  readonly logLevel: LogLevel
  readonly metricsPort: number | null
}

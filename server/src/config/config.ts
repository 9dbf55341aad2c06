import type { Role } from '@parley/shared/model/person.ts'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** An address, or all that begin with the same bits. */
export interface Network {
  readonly address: string
  readonly prefix: number
  readonly family: 'ipv4' | 'ipv6'
}

export interface SmtpServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte; otherwise as soon as the server offers it. */
  readonly isSecure: boolean
  readonly credentials: { readonly user: string; readonly password: string } | null
}

export interface Mailbox {
  readonly name: string
  readonly address: string
}

export interface MailSettings {
  readonly server: SmtpServer
  readonly from: Mailbox
}

export const signUpChoices = ['open', 'invited'] as const
export type SignUpChoice = (typeof signUpChoices)[number]

export const joinRoles = ['off', 'viewer', 'sales', 'product'] as const
export type JoinRole = Exclude<(typeof joinRoles)[number] & Role, 'owner'>

export interface SingleSignOnSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call the provider. */
  readonly name: string
  /** The role of those the provider vouches for and nobody invited; null keeps them out. */
  readonly joinRole: JoinRole | null
}

export interface Config {
  readonly host: string
  readonly port: number
  /** Whether the operator chose the port; otherwise the next free one will do. */
  readonly portIsFixed: boolean
  readonly dataFolder: string
  /** The origin under which people reach the server, where it is known. */
  readonly publicUrl: string | null
  /** Whose word about the client's address is taken. */
  readonly trustedProxies: readonly Network[]
  /** What of the operator's own networks the server may connect to when somebody names it. */
  readonly privateTargets: readonly Network[]
  readonly demo: boolean
  readonly signUp: SignUpChoice
  /** What sealed things depend on; null keeps one in the data folder. */
  readonly secret: string | null
  /** Null keeps mails in memory and in the log. */
  readonly mail: MailSettings | null
  readonly singleSignOn: SingleSignOnSettings | null
  /** For how many seconds a promise has to stand worse before anybody is told. */
  readonly settleSeconds: number
  /** For how many days the roadmap can be shown as it was. */
  readonly historyDays: number
  readonly logLevel: LogLevel
  readonly metricsPort: number | null
}

import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

export interface ProviderSettings {
  readonly port: number
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  /** What it says of whoever signs in with a name. */
  readonly people: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Whether the identity token itself says all that, rather than a second answer. */
  readonly isTalkative: boolean
}

const settings = JSON.parse(process.argv[2] ?? '{}') as ProviderSettings
const server = createServer()
server.listen(settings.port, '127.0.0.1', () => {
  const address = server.address()
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : settings.port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: settings.clientId, client_secret: settings.clientSecret, redirect_uris: [settings.redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    conformIdTokenClaims: !settings.isTalkative,
    features: { userinfo: { enabled: !settings.isTalkative } },
    findAccount: (_context, login) => ({ accountId: login, claims: () => ({ ...settings.people[login], sub: login }) }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => void answer(request, response))
  process.stdout.write(`${issuer}\n`)
})

import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from 'openid-client'
import type { SingleSignOnSettings } from '../config/config.ts'
import { boundedFetch } from './bounded-fetch.ts'
import { readClaims, type Claims } from './read-claims.ts'
import type { Seal } from './seal.ts'
import { createSsoTransactions } from './sso-transaction.ts'

/** Whom the provider vouches for: the pair of issuer and subject is the person, the address is only what it says of them. */
export interface ProviderIdentity extends Claims {
  readonly issuer: string
  readonly subject: string
}

export interface Departure {
  /** Where the browser goes. */
  readonly url: string
  /** What it keeps in a cookie until it comes back. */
  readonly sealed: string
}

export interface SsoWish {
  /** The account the identity is to be linked to; null to sign in. */
  readonly linkTo: string | null
  /** The company link one wants to join by. */
  readonly joinBy: string | null
  /** The provider asks who it is although it knows the browser: otherwise nothing would be shown by going there. */
  readonly asksAgain: boolean
}

export interface Return {
  readonly identity: ProviderIdentity
  /** The account it is to be linked to; null to sign in. */
  readonly linkTo: string | null
  readonly joinBy: string | null
}

export interface SingleSignOn {
  readonly name: string
  readonly cookieSeconds: number
  readonly begin: (wish: SsoWish) => Promise<Result<Departure, 'failed'>>
  /** The parameters the browser came back with, and the cookie it kept. */
  readonly finish: (search: string, sealed: string | undefined) => Promise<Result<Return, 'denied' | 'failed'>>
}

export interface SingleSignOnOptions {
  readonly settings: SingleSignOnSettings
  readonly seal: Seal
  readonly clock: Clock
  /** Where the provider sends the browser back to. */
  readonly redirectUri: () => string
  /** Told what went wrong, by a name that gives away nobody. */
  readonly failed: (reason: string) => void
}

const timeoutSeconds = 5

export function createSingleSignOn({ settings, seal, clock, redirectUri, failed }: SingleSignOnOptions): SingleSignOn {
  const transactions = createSsoTransactions(seal, clock)
  const provider = createProvider(settings)

  return {
    name: settings.name,
    cookieSeconds: transactions.lifetimeSeconds,
    async begin({ linkTo, joinBy, asksAgain }) {
      try {
        const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
        const url = buildAuthorizationUrl(await provider(), {
          redirect_uri: redirectUri(),
          scope: 'openid email profile',
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          state,
          nonce,
          ...(asksAgain ? { prompt: 'login' } : {}),
        })
        return ok({ url: url.href, sealed: transactions.seal({ state, nonce, verifier, linkTo, joinBy }) })
      } catch (error) {
        failed(reasonOf(error))
        return fail('failed')
      }
    },
    async finish(search, sealed) {
      const returned = new URL(redirectUri())
      returned.search = search
      const transaction = sealed === undefined ? undefined : transactions.take(sealed, returned.searchParams.get('state'))
      if (transaction === undefined) return fail('failed')
      const { state, nonce, verifier, linkTo, joinBy } = transaction
      try {
        const configuration = await provider()
        const tokens = await authorizationCodeGrant(configuration, returned, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined || claims.iss !== settings.issuer) return fail('failed')
        const said = 'email' in claims ? claims : await askForMore(configuration, tokens.access_token, claims.sub)
        return ok({ identity: { issuer: claims.iss, subject: claims.sub, ...readClaims(said) }, linkTo, joinBy })
      } catch (error) {
        if (error instanceof AuthorizationResponseError && error.error === 'access_denied') return fail('denied')
        failed(reasonOf(error))
        return fail('failed')
      }
    },
  }
}

/** Errors of the library carry what they are about, tokens among it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : error.name
}

/** The way that every provider takes unless it says otherwise. */
function withSecret(clientSecret: string): ClientAuth {
  const basic = ClientSecretBasic(clientSecret)
  const post = ClientSecretPost(clientSecret)
  return (...request) => {
    const [server] = request
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = ways.includes('client_secret_basic') ? basic : post
    way(...request)
  }
}

/** Many providers say the address only when asked with the access token. */
async function askForMore(configuration: Configuration, accessToken: string, subject: string): Promise<Readonly<Record<string, unknown>>> {
  return configuration.serverMetadata().userinfo_endpoint === undefined ? {} : fetchUserInfo(configuration, accessToken, subject)
}

/** Looks the provider up when it is first needed, and again for as long as that fails, so that neither needs the other to start. */
function createProvider({ issuer, clientId, clientSecret }: SingleSignOnSettings): () => Promise<Configuration> {
  let found: Promise<Configuration> | undefined

  async function look(): Promise<Configuration> {
    const isInsecure = issuer.startsWith('http:')
    const configuration = await discovery(new URL(issuer), clientId, undefined, withSecret(clientSecret), {
      execute: [enableNonRepudiationChecks, ...(isInsecure ? [allowInsecureRequests] : [])],
      timeout: timeoutSeconds,
      [customFetch]: boundedFetch,
    })
    // The library knows providers that answer for many issuers; ours is one.
    if (configuration.serverMetadata().issuer !== issuer) throw new Error('the provider calls itself otherwise than OIDC_ISSUER')
    return configuration
  }

  return () => {
    found ??= look().catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
}

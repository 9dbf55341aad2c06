import type { AccountId } from '@parley/shared/model/ids.ts'
import { lookAtCompanyLink, type ProviderDeparture } from '@parley/shared/protocol/company-link.ts'
import { createCookie, type Cookie } from '../../auth/cookie.ts'
import { enterByProvider, type SsoProblem } from '../../auth/enter-by-provider.ts'
import { findLink } from '../../auth/join-company.ts'
import { joinByProvider } from '../../auth/join-by-provider.ts'
import { linkIdentity } from '../../auth/link-identity.ts'
import type { ProviderIdentity, Return, SingleSignOn } from '../../auth/single-sign-on.ts'
import type { Identity } from '../../auth/who-is.ts'
import { readJson } from '../read-body.ts'
import { isFresh } from '../refusal-of.ts'
import { replyToRefusal } from '../reply-to-refusal.ts'
import { urlOf } from '../request-url.ts'
import { problem, type Reply } from '../respond.ts'
import type { Call, Route } from '../route.ts'
import type { Services } from '../services.ts'
import { sessionHeaders } from '../session-headers.ts'
import { visitorOf } from '../visitor-of.ts'

/** Sends the browser to the provider. With `link=1` it comes back to an account that is open here already. */
export const startSingleSignOn: Route = {
  method: 'GET',
  path: '/api/v1/auth/oidc/start',
  access: 'anybody',
  async handle(call) {
    const { singleSignOn } = call.services
    if (singleSignOn === null) return problem('not-found')
    const links = urlOf(call.request)?.searchParams.get('link') === '1'
    const account = links ? await accountToLink(call) : null
    if (account === undefined) return problem('confirm-identity')
    // Whoever is known already goes there to show once more who they are.
    const known = await call.services.whoIs.identify({ cookie: call.request.headers.cookie })
    const begun = await singleSignOn.begin({ linkTo: account, joinBy: null, asksAgain: known !== undefined })
    if (!begun.ok) return backTo(account, 'sso-failed')
    const cookie = cookieOf(call.services)
    return redirect(begun.value.url, [cookie.write(begun.value.sealed, singleSignOn.cookieSeconds)])
  },
}

/** The way there for somebody with a company link, whose token no address of a request may hold. */
export const joinBySingleSignOn: Route = {
  method: 'POST',
  path: '/api/v1/auth/company-link/provider',
  access: 'anybody',
  async handle({ request, services, address }) {
    const { singleSignOn, whoIs } = services
    if (singleSignOn === null) return problem('not-found')
    const body = await readJson(request, lookAtCompanyLink)
    if (!body.ok) return body.failure
    const found = await findLink(services, body.value.token, address)
    if (!found.ok) return replyToRefusal(found.failure)
    const known = await whoIs.identify({ cookie: request.headers.cookie })
    const begun = await singleSignOn.begin({ linkTo: null, joinBy: found.value.id, asksAgain: known !== undefined })
    if (!begun.ok) return problem('unavailable', 'the provider cannot be reached')
    const headers = { 'set-cookie': cookieOf(services).write(begun.value.sealed, singleSignOn.cookieSeconds) }
    return { kind: 'json', value: { url: begun.value.url } satisfies ProviderDeparture, headers }
  },
}

/** Where the provider sends the browser back to. */
export const finishSingleSignOn: Route = {
  method: 'GET',
  path: '/api/v1/auth/oidc/callback',
  access: 'anybody',
  async handle(call) {
    const { request, services, address } = call
    const { singleSignOn, attempts } = services
    if (singleSignOn === null) return problem('not-found')
    const attempt = { kind: 'token', address } as const
    const retryAfterMs = attempts.admit(attempt)
    if (retryAfterMs > 0) return { kind: 'problem', problem: 'too-many', detail: 'Too many tries.', retryAfterMs }
    const cookie = cookieOf(services)
    const returned = await singleSignOn.finish(urlOf(request)?.search ?? '', cookie.read(request.headers.cookie))
    if (!returned.ok) return backTo(null, `sso-${returned.failure}`, [cookie.clear()])
    attempts.succeeded(attempt)
    const { linkTo } = returned.value
    return linkTo === null ? letIn(call, returned.value) : link(call, { singleSignOn, identity: returned.value.identity, linkTo })
  },
}

async function letIn(call: Call, { identity, joinBy }: Return): Promise<Reply> {
  const { services } = call
  const cleared = cookieOf(services).clear()
  const joinRole = services.config.singleSignOn?.joinRole ?? null
  const visitor = await visitorOf(call)
  const entered =
    joinBy === null
      ? await enterByProvider(services, { identity, joinRole, visitor })
      : await joinByProvider(services, { identity, linkId: joinBy, visitor })
  if (!entered.ok) return backTo(null, entered.failure, [cleared])
  const given = sessionHeaders(entered.value, services.config)['set-cookie']
  return redirect('/', [cleared, ...[given ?? []].flat().map(String)])
}

interface Linking {
  readonly singleSignOn: SingleSignOn
  readonly identity: ProviderIdentity
  readonly linkTo: string
}

/** Only for whoever began it, and only while what they showed of themselves is fresh: from then on the identity opens the account. */
async function link({ request, services }: Call, { singleSignOn, identity, linkTo }: Linking): Promise<Reply> {
  const cleared = cookieOf(services).clear()
  const accountId = freshAccount(await services.whoIs.identify({ cookie: request.headers.cookie }), services)
  if (accountId !== linkTo) return backTo(linkTo, 'sso-failed', [cleared])
  const linked = await linkIdentity(services, identity, { accountId, provider: singleSignOn.name })
  return linked.ok ? redirect('/account', [cleared]) : backTo(linkTo, linked.failure, [cleared])
}

/**
 * Undefined unless somebody asked for it on a page of ours: another site could send the browser here, having signed it in at
 * the provider as somebody else.
 */
async function accountToLink({ request, services }: Call): Promise<AccountId | undefined> {
  if (request.headers['sec-fetch-site'] !== 'same-origin') return undefined
  return freshAccount(await services.whoIs.identify({ cookie: request.headers.cookie }), services)
}

function freshAccount(identity: Identity | undefined, { clock }: Services): AccountId | undefined {
  return identity !== undefined && isFresh(identity, clock()) ? (identity.person.accountId ?? undefined) : undefined
}

function cookieOf({ config }: Services): Cookie {
  return createCookie('single-sign-on', config.publicUrl)
}

function backTo(linkTo: string | null, code: SsoProblem, cookies: readonly string[] = []): Reply {
  return redirect(`${linkTo === null ? '/sign-in' : '/account'}?problem=${code}`, cookies)
}

function redirect(to: string, cookies: readonly string[]): Reply {
  return { kind: 'redirect', to, headers: { 'set-cookie': [...cookies] } }
}

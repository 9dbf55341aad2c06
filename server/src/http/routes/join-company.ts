import { askToJoin as askBody, joinCompany as joinBody, lookAtCompanyLink as lookBody } from '@parley/shared/protocol/company-link.ts'
import { askToJoin, joinCompany, lookAtCompanyLink, lookAtJoin } from '../../auth/join-company.ts'
import { answerResult } from '../answer-result.ts'
import { readJson } from '../read-body.ts'
import type { Route } from '../route.ts'
import { signedIn } from '../signed-in.ts'
import { visitorOf } from '../visitor-of.ts'

const path = '/api/v1/auth/company-link'

export const lookAtCompanyLinkRoute: Route = {
  method: 'POST',
  path,
  access: 'anybody',
  async handle({ request, services, address }) {
    const body = await readJson(request, lookBody)
    if (!body.ok) return body.failure
    return answerResult(await lookAtCompanyLink(services, body.value.token, address), (value) => ({ kind: 'json', value }))
  },
}

export const askToJoinRoute: Route = {
  method: 'POST',
  path: `${path}/ask`,
  access: 'anybody',
  async handle({ request, services, address }) {
    const body = await readJson(request, askBody)
    if (!body.ok) return body.failure
    return answerResult(await askToJoin(services, body.value, address), () => ({ kind: 'accepted' }))
  },
}

/** What the link in the mail leads to. */
export const lookAtJoinRoute: Route = {
  method: 'POST',
  path: `${path}/proof`,
  access: 'anybody',
  async handle({ request, services, address }) {
    const body = await readJson(request, lookBody)
    if (!body.ok) return body.failure
    return answerResult(await lookAtJoin(services, body.value.token, address), (value) => ({ kind: 'json', value }))
  },
}

export const joinCompanyRoute: Route = {
  method: 'POST',
  path: `${path}/join`,
  access: 'anybody',
  async handle(call) {
    const body = await readJson(call.request, joinBody)
    if (!body.ok) return body.failure
    return signedIn(await joinCompany(call.services, body.value, await visitorOf(call)), call.services)
  },
}

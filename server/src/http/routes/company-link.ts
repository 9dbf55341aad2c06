import { instantAt } from '@parley/shared/base/instant.ts'
import { putCompanyLink, type CompanyLinkJson, type CompanyLinkState } from '@parley/shared/protocol/company-link.ts'
import { renewCompanyLink, revokeCompanyLink, setCompanyLink, type MadeLink } from '../../auth/company-link.ts'
import { operatorName } from '../../auth/invite.ts'
import type { CompanyLink } from '../../storage/company-links.ts'
import { answerResult } from '../answer-result.ts'
import { deedOf } from '../deed-of.ts'
import { readJson } from '../read-body.ts'
import type { Reply } from '../respond.ts'
import type { Route } from '../route.ts'

const path = '/api/v1/company-link'

export const companyLink: Route = {
  method: 'GET',
  path,
  access: 'owner',
  async handle({ identity, services }) {
    const link = await services.storage.companyLinkOf(identity.person.workspaceId)
    return stateOf(link === undefined ? null : { link, url: null })
  },
}

export const putCompanyLinkRoute: Route = {
  method: 'PUT',
  path,
  access: 'owner',
  isFresh: true,
  async handle(call) {
    const body = await readJson(call.request, putCompanyLink)
    if (!body.ok) return body.failure
    const { workspaceId } = call.identity.person
    return answerResult(await setCompanyLink(call.services, { workspaceId, ...body.value }, deedOf(call)), stateOf)
  },
}

export const renewCompanyLinkRoute: Route = {
  method: 'POST',
  path: `${path}/addresses`,
  access: 'owner',
  isFresh: true,
  async handle(call) {
    return answerResult(await renewCompanyLink(call.services, call.identity.person.workspaceId, deedOf(call)), stateOf)
  },
}

/** To close a door nobody has to show once more who they are. */
export const revokeCompanyLinkRoute: Route = {
  method: 'DELETE',
  path,
  access: 'owner',
  async handle(call) {
    const revoked = await revokeCompanyLink(call.services, call.identity.person.workspaceId, deedOf(call))
    return answerResult(revoked, () => ({ kind: 'empty' }))
  },
}

function stateOf(made: MadeLink | null): Reply {
  const value: CompanyLinkState = made === null ? { link: null, url: null } : { link: jsonOf(made.link), url: made.url }
  return { kind: 'json', value }
}

function jsonOf({ role, domains, expiresAt, madeAt, madeBy }: CompanyLink): CompanyLinkJson {
  return {
    role,
    domains,
    expiresAt: expiresAt === null ? null : instantAt(expiresAt),
    madeAt: instantAt(madeAt),
    madeBy: madeBy?.name ?? operatorName,
  }
}

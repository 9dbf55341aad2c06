import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { accountOf } from '@parley/shared/calls/account-of.ts'
import { audienceOf } from '@parley/shared/guidance/audience-of.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import type { Guidance } from '@parley/shared/guidance/guidance.ts'
import type { Company } from '@parley/shared/model/company.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import { audiences, type Audience } from '@parley/shared/model/guidance.ts'
import { promiseStates, standings } from '@parley/shared/model/promise.ts'
import { triages } from '@parley/shared/model/request.ts'
import * as z from 'zod/mini'
import { promises } from '../api/resources/promises.ts'
import type { Scene } from '../api/resource.ts'
import { briefly, featureNamed, named } from './plan-tools.ts'
import { tool, type Asking, type Told } from './tool.ts'

const most = 100
const hidden = 'Your role or your token does not see customers.'

export const whatMayISay = tool({
  name: 'what_may_i_say',
  needs: ['plan:read'],
  description:
    'What may be said of a feature to an audience, or everything that may be said to a company: the verdict and the approved sentence.',
  input: z.strictObject({ feature: z.optional(named), company: z.optional(named), audience: z.optional(z.enum(audiences)) }),
  answer({ feature: name, company: companyName, audience }, { access }) {
    const scene = access.scene()
    if (name === undefined && companyName === undefined) return fail('feature or company: name one of them')
    const company = companyName === undefined ? ok(null) : companyFor(access, scene, companyName)
    if (!company.ok) return company
    const to = audience ?? audienceOf(company.value?.kind)
    const features = name === undefined ? sayableTo(scene, to) : [featureNamed(scene, name)].filter((one) => one !== undefined)
    return name !== undefined && features.length === 0
      ? fail(`There is no feature ${name}.`)
      : ok(saying(scene, features, { company: company.value, to }))
  },
})

function saying(
  scene: Scene,
  features: readonly Feature[],
  { company, to }: { readonly company: Company | null; readonly to: Audience },
): Told {
  const said = features.map((feature) => ({ feature: briefly(feature), ...guidance(scene, feature, to) }))
  const lines = said.map(({ verdict, sentence }) => `- ${verdict}: ${sentence}`)
  return {
    text: [`To ${company?.name ?? `a ${to}`}:`, ...lines].join('\n'),
    data: { audience: to, company: company?.name ?? null, said },
  }
}

function sayableTo(scene: Scene, audience: Audience): readonly Feature[] {
  return [...scene.plan.features.values()].filter((feature) => {
    const { verdict } = guidance(scene, feature, audience)
    return feature.deletedAt === null && (verdict === 'promise_ok' || verdict === 'mention_ok')
  })
}

function guidance({ plan, today }: Scene, feature: Feature, audience: Audience): Guidance {
  return guidanceOf(feature, plan.guidance.get(feature.id), { audience, today })
}

function companyFor({ sales }: Asking['access'], scene: Scene, name: string): Result<Company, string> {
  if (sales === null) return fail(hidden)
  const lower = name.toLowerCase()
  const found = [...scene.sales.companies.values()].find(
    (one) => one.deletedAt === null && (one.id === name || one.name.toLowerCase() === lower),
  )
  return found === undefined ? fail(`There is no company ${name}.`) : ok(found)
}

export const accountBrief = tool({
  name: 'account_brief',
  needs: ['plan:read', 'sales:read'],
  description: 'A customer on one page: contacts, open deals, requests, and promises with how they stand.',
  input: z.strictObject({ company: named }),
  answer({ company: name }, { access }): Result<Told, string> {
    const scene = access.scene()
    const company = companyFor(access, scene, name)
    if (!company.ok) return company
    const account = accountOf(company.value.id, scene)
    if (account === undefined) return fail(`There is no company ${name}.`)
    const { contacts, deals, requests, features } = account
    const owed = account.promises.map(({ promise, stand }) => ({ ...promise, standing: stand.standing }))
    return ok({
      text: [
        `${company.value.name} (${company.value.kind})`,
        `Open deals: ${deals.map((deal) => deal.name).join('; ') || 'none'}`,
        ...owed.map(({ standing, statement }) => `Promised (${standing ?? 'settled'}): ${statement}`),
        ...requests.map(({ triage, text }) => `Asked (${triage}): ${text}`),
      ].join('\n'),
      data: { company: company.value, contacts, deals, requests, promises: owed, features: features.map(briefly) },
    })
  },
})

export const listPromises = tool({
  name: 'list_promises',
  needs: ['sales:read'],
  description: 'What was promised to whom, and whether the plan still holds it.',
  input: z.strictObject({
    company: z.optional(named),
    state: z.optional(z.enum(promiseStates)),
    standing: z.optional(z.enum(standings)),
  }),
  answer({ company: name, state, standing }, { access }): Result<Told, string> {
    const scene = access.scene()
    const company = name === undefined ? null : companyFor(access, scene, name)
    if (company !== null && !company.ok) return company
    const found = promises
      .ids(scene, { ...(state === undefined ? {} : { state }), ...(company === null ? {} : { company: company.value.id }) })
      .map((id) => promises.read(scene, id))
      .filter((promise) => promise !== undefined)
      .filter((promise) => standing === undefined || promise['standing'] === standing)
      .slice(0, most)
    const text = found.map((promise) => `${String(promise['standing'] ?? promise['state'])}: ${String(promise['statement'])}`).join('\n')
    return ok({ text: text || 'None.', data: { promises: found } })
  },
})

export const listRequests = tool({
  name: 'list_requests',
  needs: ['sales:read'],
  description: 'What customers asked for, and what became of it.',
  input: z.strictObject({ company: z.optional(named), triage: z.optional(z.enum(triages)) }),
  answer({ company: name, triage }, { access }): Result<Told, string> {
    const scene = access.scene()
    const company = name === undefined ? null : companyFor(access, scene, name)
    if (company !== null && !company.ok) return company
    const found = [...scene.sales.requests.values()]
      .filter((one) => one.deletedAt === null && (triage ?? one.triage) === one.triage)
      .filter(({ companyId }) => company === null || companyId === company.value.id)
      .slice(0, most)
    return ok({ text: found.map((one) => `${one.triage}: ${one.text}`).join('\n') || 'None.', data: { requests: found } })
  },
})

import { pressForm } from '@parley/shared/protocol/outsiders.ts'
import { vote } from '../../outsiders/vote.ts'
import { answerOutsider } from '../answer-outsider.ts'
import { readForm } from '../read-body.ts'
import type { Route } from '../route.ts'

const yearInSeconds = 365 * 24 * 3600

/** A button on a public page: no script, no account; back to where it stands. */
export const publicVote: Route = {
  method: 'POST',
  path: '/p/:slug/cards/:card/vote',
  access: 'anybody',
  async handle({ request, services, address, params: { slug = '', card = '' } }) {
    const form = await readForm(request, pressForm)
    if (!form.ok) return form.failure
    const { outsiders, voterCookie } = services
    const cookie = voterCookie.read(request.headers.cookie)
    const voted = await vote(outsiders, { slug, cardId: card, address, cookie })
    if (!voted.ok) return answerOutsider(services, slug, voted.failure)
    const { outcome, signedVoter } = voted.value
    const told = outcome === 'given' ? 'voted' : 'unvoted'
    return {
      kind: 'redirect',
      status: 303,
      to: `/p/${slug}#${told}-${card}`,
      headers: { 'set-cookie': voterCookie.write(signedVoter, yearInSeconds) },
    }
  },
}

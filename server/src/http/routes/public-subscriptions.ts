import { pressForm, subscriptionForm } from '@parley/shared/protocol/outsiders.ts'
import { renderNote } from '../../outsiders/render-note.ts'
import { confirmSubscription, subscribe, unsubscribe } from '../../outsiders/subscribe.ts'
import { html } from '../../public/html.ts'
import { answerOutsider, formPage } from '../answer-outsider.ts'
import { readForm } from '../read-body.ts'
import { urlOf } from '../request-url.ts'
import type { Reply } from '../respond.ts'
import type { Call, Route } from '../route.ts'

/** Whoever looks at a link in a mail, such as a program that looks for harm, has not pressed the button behind it. */
const confirmPath = '/p/:slug/confirm'
const leavePath = '/p/:slug/unsubscribe'

export const subscribeRoute: Route = {
  method: 'POST',
  path: '/p/:slug/cards/:card/subscription',
  access: 'anybody',
  async handle({ request, services, address, params: { slug = '', card = '' } }) {
    const form = await readForm(request, subscriptionForm)
    if (!form.ok) return form.failure
    const asked = await subscribe(services.outsiders, { slug, cardId: card, address, ...form.value })
    if (!asked.ok) return answerOutsider(services, slug, asked.failure)
    return { kind: 'redirect', status: 303, to: `/p/${slug}#asked-${card}` }
  },
}

export const lookAtSubscription: Route = {
  method: 'GET',
  path: confirmPath,
  access: 'anybody',
  handle: (call) =>
    askFor(call, {
      title: 'Be told when it ships',
      sentence: 'You get one mail, once, and the address is forgotten with it.',
      button: 'Yes, tell me once',
    }),
}

export const confirmSubscriptionRoute: Route = {
  method: 'POST',
  path: confirmPath,
  access: 'anybody',
  async handle(call) {
    const { request, services, params } = call
    const form = await readForm(request, pressForm)
    if (!form.ok) return form.failure
    const slug = params['slug'] ?? ''
    const confirmed = await confirmSubscription(services.outsiders, { slug, token: tokenOf(call) })
    if (!confirmed.ok) return answerOutsider(services, slug, confirmed.failure)
    return { kind: 'redirect', status: 303, to: `/p/${slug}#subscribed` }
  },
}

export const lookAtLeaving: Route = {
  method: 'GET',
  path: leavePath,
  access: 'anybody',
  handle: (call) =>
    askFor(call, {
      title: 'Get no more mails',
      sentence: 'Your address is forgotten, with all you asked to be told of on this roadmap.',
      button: 'Forget my address',
    }),
}

/**
 * Pressed on our page, or by a mail program that shows a button of its own, as RFC 8058 has it: what is sent along says nothing
 * the address does not, and no redirect is followed.
 */
export const leaveRoute: Route = {
  method: 'POST',
  path: leavePath,
  access: 'anybody',
  async handle(call) {
    const { services, params } = call
    const slug = params['slug'] ?? ''
    const left = await unsubscribe(services.outsiders, { slug, token: tokenOf(call) })
    if (!left.ok) return answerOutsider(services, slug, left.failure)
    const body = renderNote({
      title: 'Your address is forgotten',
      sentence: 'No mail comes any more of anything you asked to be told of here.',
      back: `/p/${slug}`,
    })
    return formPage(services, { status: 200, body })
  },
}

/** In the query, which is written into no log of ours. */
function tokenOf({ request }: Call): string {
  return urlOf(request)?.searchParams.get('token') ?? ''
}

interface Question {
  readonly title: string
  readonly sentence: string
  readonly button: string
}

/** Looks nothing up, so that it tells nothing. */
function askFor(call: Call, { title, sentence, button }: Question): Reply {
  const { services, request, params } = call
  const slug = params['slug'] ?? ''
  if (services.publisher.published(slug) === undefined) return answerOutsider(services, slug, { kind: 'nowhere' })
  const action = `${urlOf(request)?.pathname ?? ''}?token=${encodeURIComponent(tokenOf(call))}`
  const more = html`<form method="post" action="${action}"><button class="send">${button}</button></form>`
  return formPage(services, { status: 200, body: renderNote({ title, sentence, back: `/p/${slug}`, more }) })
}

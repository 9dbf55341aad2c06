import { ideaForm, type IdeaForm } from '@parley/shared/protocol/outsiders.ts'
import { renderIdeaForm } from '../../outsiders/render-idea-form.ts'
import { sendIdea, type IdeaFlaw } from '../../outsiders/send-idea.ts'
import { answerOutsider, formPage } from '../answer-outsider.ts'
import { readForm } from '../read-body.ts'
import type { Reply } from '../respond.ts'
import type { Route } from '../route.ts'
import type { Services } from '../services.ts'

const path = '/p/:slug/idea'
/** The longest idea in the longest notation. */
const mostBytes = 64 * 1024

/** The form is made for whoever asks, since it says when it was opened. */
export const publicIdea: Route = {
  method: 'GET',
  path,
  access: 'anybody',
  handle: ({ services, params: { slug = '' } }) => formOf(services, slug),
}

export const sendPublicIdea: Route = {
  method: 'POST',
  path,
  access: 'anybody',
  async handle({ request, services, address, params: { slug = '' } }) {
    const form = await readForm(request, ideaForm, mostBytes)
    if (!form.ok) return form.failure
    const sent = await sendIdea(services.outsiders, { slug, address, form: form.value })
    if (sent.ok) return { kind: 'redirect', status: 303, to: `/p/${slug}#idea-sent` }
    const { failure } = sent
    return failure.kind === 'flaw'
      ? formOf(services, slug, { written: form.value, flaw: failure.flaw })
      : answerOutsider(services, slug, failure)
  },
}

interface Flawed {
  readonly written: IdeaForm
  readonly flaw: IdeaFlaw
}

function formOf(services: Services, slug: string, flawed?: Flawed): Reply {
  const { publisher, formStamps } = services.outsiders
  const published = publisher.published(slug)
  if (published?.settings.ideas !== true) return answerOutsider(services, slug, { kind: 'nowhere' })
  const body = renderIdeaForm({ title: published.roadmap.title, slug, opened: formStamps.issue(), ...flawed })
  return formPage(services, { body, status: statusOf(flawed?.flaw) })
}

function statusOf(flaw: IdeaFlaw | undefined): 200 | 422 | 429 {
  if (flaw === undefined) return 200
  return flaw === 'too-many' || flaw === 'full' ? 429 : 422
}

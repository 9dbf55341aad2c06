import { unreachable } from '@parley/shared/base/unreachable.ts'
import { renderNote } from '../outsiders/render-note.ts'
import type { OutsiderRefusal } from '../outsiders/refusal.ts'
import { pageHeaders } from '../public/public-headers.ts'
import { renderNowhere } from '../public/render-page.ts'
import { problem, type Reply } from './respond.ts'
import { securityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'

export interface FormPage {
  readonly body: string
  readonly status: 200 | 422 | 429
}

/** A page with something to send, made for whoever asks. */
export function formPage({ config }: Pick<Services, 'config'>, { body, status }: FormPage): Reply {
  const headers = pageHeaders(securityHeaders(config), { hasForms: true })
  return { kind: 'content', type: 'text/html; charset=utf-8', status, body, headers }
}

/** A refusal as a page, since whoever is refused sits before a browser. */
export function answerOutsider({ config }: Pick<Services, 'config'>, slug: string, refusal: OutsiderRefusal): Reply {
  const headers = pageHeaders(securityHeaders(config))
  const page = { kind: 'content', type: 'text/html; charset=utf-8', headers } as const
  const back = `/p/${slug}`
  switch (refusal.kind) {
    case 'nowhere':
      return { ...page, status: 404, body: renderNowhere() }
    case 'unavailable':
      return problem('unavailable')
    case 'bad-address':
      return { ...page, status: 422, body: renderNote({ ...notes['bad-address'], back }) }
    case 'used-up':
      return { ...page, status: 404, body: renderNote({ ...notes['used-up'], back }) }
    case 'too-many': {
      const retryAfter = String(Math.ceil(refusal.retryAfterMs / 1000))
      return { ...page, status: 429, body: renderNote({ ...notes['too-many'], back }), headers: { ...headers, 'retry-after': retryAfter } }
    }
    default:
      return unreachable(refusal)
  }
}

const notes = {
  'bad-address': { title: 'This is no mail address', sentence: 'Nothing was sent. Go back and correct it.' },
  'used-up': {
    title: 'This link is no longer good',
    sentence: 'It is older than two days, or a newer mail has taken its place. Ask for a new one beside what you want to be told of.',
  },
  'too-many': {
    title: 'Wait a moment',
    sentence: 'More came from your network than we take at once. Nothing was changed; try it again in a while.',
  },
} as const

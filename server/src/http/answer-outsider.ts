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
  const page = { kind: 'content', type: 'text/html; charset=utf-8', headers: pageHeaders(securityHeaders(config)) } as const
  switch (refusal.kind) {
    case 'nowhere':
      return { ...page, status: 404, body: renderNowhere() }
    case 'too-many': {
      const seconds = String(Math.ceil(refusal.retryAfterMs / 1000))
      const body = renderNote({
        title: 'Wait a moment',
        sentence: 'More came from your network than we take at once. Nothing was changed; try it again in a while.',
        back: `/p/${slug}`,
      })
      return { ...page, status: 429, body, headers: { ...page.headers, 'retry-after': seconds } }
    }
    case 'unavailable':
      return problem('unavailable')
    default:
      return unreachable(refusal)
  }
}

import { openProspectLink } from '@parley/shared/protocol/prospect-links.ts'
import { deviceOf } from '../../auth/device-of.ts'
import { admitProspect, entryMs, type ProspectRefusal } from '../../prospect-links/admit-prospect.ts'
import { renderLater, renderLinkDoor, renderNoLink, renderPasscode, renderSharedLink } from '../../prospect-links/render-link-pages.ts'
import { showLink } from '../../prospect-links/show-link.ts'
import { pageHeaders } from '../../public/public-headers.ts'
import { readForm } from '../read-body.ts'
import type { Reply } from '../respond.ts'
import type { Route } from '../route.ts'
import { securityHeaders } from '../security-headers.ts'
import type { Services } from '../services.ts'

type Page = Extract<Reply, { kind: 'content' }>

/** Takes the code out of the address before anything else reads it, and sends it as the form would. */
const script = `const code = location.hash.slice(1)
if (code !== '') {
  history.replaceState(null, '', '/l')
  const door = document.getElementById('door')
  door.elements.code.value = code
  door.submit()
}
`

export const linkDoor: Route = {
  method: 'GET',
  path: '/l',
  access: 'anybody',
  handle: ({ services }) => page(services, renderLinkDoor(), { hasForms: true, hasScripts: true }),
}

export const linkDoorScript: Route = {
  method: 'GET',
  path: '/l/open.js',
  access: 'anybody',
  handle: () => ({ kind: 'content', type: 'text/javascript; charset=utf-8', body: script }),
}

/** The code comes in the body, so that it is in no address, no log and no history. */
export const openLink: Route = {
  method: 'POST',
  path: '/l/open',
  access: 'anybody',
  async handle({ request, services, address }) {
    const form = await readForm(request, openProspectLink)
    if (!form.ok) return form.failure
    const { code, passcode } = form.value
    const admitted = await admitProspect(services, { code: code.trim().replace(/^.*#/su, ''), passcode, address })
    if (!admitted.ok) return refusalPage(services, admitted.failure, code)
    const { prospectCookie } = services
    return {
      kind: 'redirect',
      status: 303,
      to: '/l/view',
      headers: { 'set-cookie': prospectCookie.write(admitted.value, entryMs / 1000) },
    }
  },
}

export const viewLink: Route = {
  method: 'GET',
  path: '/l/view',
  access: 'anybody',
  async handle({ request: { headers }, services }) {
    const shown = await showLink(services, {
      cookie: services.prospectCookie.read(headers.cookie),
      device: deviceOf(headers['user-agent']),
      isReading: headers['sec-purpose'] === undefined,
    })
    if (shown.ok) return page(services, renderSharedLink(shown.value))
    if (shown.failure === 'nowhere') return { ...page(services, renderNoLink()), status: 404 }
    return { ...page(services, renderLater('What is shared with you cannot be read at the moment.')), status: 503 }
  },
}

function refusalPage(services: Services, refusal: ProspectRefusal, code: string): Page {
  if (refusal.kind === 'nowhere') return { ...page(services, renderNoLink()), status: 404 }
  if (refusal.kind === 'passcode')
    return { ...page(services, renderPasscode({ code, isWrong: refusal.isWrong }), { hasForms: true }), status: 422 }
  const later = page(services, renderLater('There were too many tries. Wait a while before the next one.'))
  return { ...later, status: 429, headers: { ...later.headers, 'retry-after': String(Math.ceil(refusal.retryAfterMs / 1000)) } }
}

function page({ config }: Services, body: string, rights: { readonly hasForms?: boolean; readonly hasScripts?: boolean } = {}): Page {
  return { kind: 'content', type: 'text/html; charset=utf-8', body, headers: pageHeaders(securityHeaders(config), rights) }
}

import { deviceOf } from '../auth/device-of.ts'
import type { Visitor } from '../auth/enter.ts'
import type { Call } from './route.ts'

/** Who stands at the door: somebody the browser may know already. */
export async function visitorOf({ request, services, address }: Call): Promise<Visitor> {
  const { 'user-agent': userAgent } = request.headers
  return { address, device: deviceOf(userAgent), earlier: await services.whoIs.identify(request.headers) }
}

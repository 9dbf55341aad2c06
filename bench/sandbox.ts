import { connectRaw, type RawClient } from './raw-client.ts'

export interface Entrance {
  readonly url: string
  readonly port: number
  readonly role: 'owner' | 'product'
}

/** Signs in to the demo workspace and joins its sandbox. */
export async function enter({ url, port, role }: Entrance): Promise<RawClient> {
  const body = JSON.stringify({ role, person: 1 })
  const signedIn = await fetch(`${url}/api/v1/demo/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return connectRaw({ port, path: '/sync/v1/', cookie, documents: [] }, 'plan-sandbox?x=1')
}

import { sendOut, type OutboundOptions } from './send-out.ts'

export interface PostOptions extends Pick<OutboundOptions, 'isAllowed' | 'timeoutMs'> {
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends JSON to an address somebody typed in and says what came of it. A text is taken for JSON that is written already. */
export async function postJson(url: string, body: unknown, { headers = {}, ...options }: PostOptions = {}): Promise<string> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const sent = await sendOut({ url, method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: text }, options)
  if (!sent.ok) return sent.failure.words
  const { status } = sent.value
  return status >= 200 && status < 300 ? 'delivered' : `answered ${status}`
}

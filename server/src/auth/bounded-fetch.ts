import type { CustomFetch } from 'openid-client'

const mostBytes = 256 * 1024

/** Asks a provider, and takes no more of its answer than any honest one has. */
export const boundedFetch: CustomFetch = async (url, options) => {
  const { method, headers: asked, redirect, signal = null } = options
  // Forms are all the library sends.
  const body = options.body instanceof URLSearchParams ? options.body : null
  const response = await fetch(url, { method, headers: asked, redirect, signal, body })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > mostBytes) throw new Error(`the provider answered more than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  const { status, statusText, headers } = response
  return new Response(size === 0 ? null : Buffer.concat(chunks), { status, statusText, headers })
}

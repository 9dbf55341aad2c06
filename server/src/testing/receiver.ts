import { createServer, type IncomingHttpHeaders } from 'node:http'

export interface Receiver extends AsyncDisposable {
  readonly url: string
  readonly heard: readonly { readonly headers: IncomingHttpHeaders; readonly body: string }[]
}

type Manner = { readonly status: number } | 'silence' | 'flood'

/** Something that webhooks are sent to, on this machine; it can answer as badly as anything out there. */
export async function openReceiver(answer: () => Manner): Promise<Receiver> {
  const heard: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      heard.push({ headers: request.headers, body })
      const manner = answer()
      if (manner === 'silence') return
      if (manner === 'flood') {
        const pour = (): void => void (response.destroyed || response.write(Buffer.alloc(65_536), () => setImmediate(pour)))
        response.writeHead(200)
        pour()
      } else response.writeHead(manner.status, manner.status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '',
    heard,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

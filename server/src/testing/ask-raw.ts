import { connect } from 'node:net'

type Headers = Readonly<Record<string, string>>

/** What a server answers to bytes no browser would send, until it closes the connection. */
export function askRaw(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')))
    socket.on('close', () => resolve(answer))
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)))
  })
}

/** The answer to a path that is sent as it stands. */
export function askPath(url: string, path: string, headers: Headers = {}): Promise<string> {
  return askRaw(url, requestOf(path, { host: new URL(url).host, ...headers, connection: 'close' }))
}

/** The first a page or a program hears that wants a socket. */
export function askSocket(url: string, path: string, headers: Headers): Promise<string> {
  const request = requestOf(path, {
    host: new URL(url).host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  })
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request))
    socket.once('data', (chunk: Buffer) => {
      socket.destroy()
      resolve(chunk.toString('latin1'))
    })
  })
}

function requestOf(path: string, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`
}

import { createServer, type Server } from 'node:http'
import type { Observer } from '../observe/observer.ts'

/** Prometheus numbers on a port of their own that only this machine reaches. */
export function serveMetrics(observer: Observer, port: number): Server {
  const server = createServer((_request, response) => {
    observer.exposition().then(
      ({ contentType, text }) => response.writeHead(200, { 'content-type': contentType }).end(text),
      (error: unknown) => {
        observer.bugCaught('metrics', error)
        response.writeHead(500).end()
      },
    )
  })
  // Without its numbers the server is still worth running: the log says why they are missing.
  server.on('error', (error) => observer.bugCaught('metrics', error))
  return server.listen(port, '127.0.0.1')
}

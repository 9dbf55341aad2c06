import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'

/** Lets an assistant that starts programs speak with a running server: what comes in here goes there, and back. */
export async function mcp(): Promise<number> {
  const { PARLEY_URL: url = 'http://127.0.0.1:4173', PARLEY_TOKEN: token } = process.env
  if (token === undefined) {
    process.stderr.write('Set PARLEY_TOKEN to a token of the account screen, and PARLEY_URL to the address of the server.\n')
    return 1
  }
  const [{ StdioServerTransport }, { StreamableHTTPClientTransport }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/stdio.js'),
    import('@modelcontextprotocol/sdk/client/streamableHttp.js'),
  ])
  const here = new StdioServerTransport()
  const there = new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers: { authorization: `Bearer ${token}` } } })
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  Object.assign(here, { onmessage: (message: JSONRPCMessage) => void there.send(message).catch(failed), onclose: end })
  Object.assign(there, { onmessage: (message: JSONRPCMessage) => void here.send(message).catch(failed) })
  process.stdin.once('end', end)
  await there.start()
  await here.start()
  await ended
  await there.close()
  return 0
}

function failed(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
}

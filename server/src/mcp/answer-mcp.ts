import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { fail, type Result } from '@parley/shared/base/result.ts'
import type { TokenScope } from '@parley/shared/model/token-scope.ts'
import * as z from 'zod/mini'
import { lackingScope } from '../api/lacking-scope.ts'
import { onDisk, type ApiDesk } from '../api/desk.ts'
import type { Person } from '../storage/directory.ts'
import type { Told } from './tool.ts'
import { tools } from './tools.ts'

export interface McpCaller {
  readonly desk: ApiDesk
  readonly person: Person
  readonly scopes: readonly TokenScope[]
  /** Whether the token and the role of the person together reach so far. */
  readonly may: (scope: TokenScope) => boolean
}

/** Answers one message of the Model Context Protocol. Nothing is remembered between two, so any number of assistants cost nothing. */
export async function answerMcp(caller: McpCaller, request: Request): Promise<Response> {
  // The protocol is loaded when the first assistant asks, so that nobody else waits for it.
  const [{ Server }, { WebStandardStreamableHTTPServerTransport }, { CallToolRequestSchema, ListToolsRequestSchema }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/index.js'),
    import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
    import('@modelcontextprotocol/sdk/types.js'),
  ])
  const server = new Server({ name: 'parley', version: '1' }, { capabilities: { tools: {} }, instructions })
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.filter(({ needs }) => needs.every(caller.may)).map(described) }))
  server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: args = {} } }) =>
    resultOf(await call(caller, name, args)),
  )
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
  await server.connect(transport)
  try {
    return await transport.handleRequest(request)
  } finally {
    await server.close()
  }
}

const instructions =
  'Parley is the roadmap on which sales and product agree. Before telling anybody outside of a feature, ask what_may_i_say and use its sentence as it is.'

function described({ name, description, input, needs }: (typeof tools)[number]): {
  name: string
  description: string
  inputSchema: { type: 'object'; [key: string]: unknown }
  annotations: { readOnlyHint: boolean; destructiveHint: boolean; openWorldHint: boolean }
} {
  const { properties = {}, required = [] } = z.toJSONSchema(input, { io: 'input' })
  const extra = { roadmap: { type: 'string', description: 'The id or name of a roadmap; the first one unless given.' } }
  return {
    name,
    description,
    inputSchema: { type: 'object', properties: { ...properties, ...extra }, required, additionalProperties: false },
    annotations: { readOnlyHint: !needs.some((scope) => scope.endsWith(':write')), destructiveHint: false, openWorldHint: false },
  }
}

async function call(
  { desk, person, scopes, may }: McpCaller,
  name: string,
  args: Readonly<Record<string, unknown>>,
): Promise<Result<Told, string>> {
  const tool = tools.find((one) => one.name === name)
  if (tool === undefined) return fail(`There is no tool ${name}.`)
  const lacking = tool.needs.filter((scope) => !scopes.includes(scope))
  if (lacking.length > 0) return fail(`${name}: ${lackingScope(lacking)}`)
  if (!tool.needs.every(may)) return fail('Your role does not see customers.')
  const { roadmap: wanted, ...input } = args
  const roadmaps = await desk.storage.listRoadmaps(person.workspaceId)
  const roadmap = wanted === undefined ? roadmaps[0] : roadmaps.find((one) => one.id === wanted || one.name === wanted)
  const access = roadmap === undefined ? undefined : await desk.open({ person, seesSales: may('sales:read') }, roadmap.id)
  if (access?.ok !== true) return fail('There is no such roadmap.')
  const told = await tool.run(input, { desk, access: access.value })
  return (await onDisk(access.value)) ? told : fail('What is read is not saved yet; try again.')
}

function resultOf(told: Result<Told, string>): CallToolResult {
  if (!told.ok) return { isError: true, content: [{ type: 'text', text: told.failure }] }
  return { content: [{ type: 'text', text: told.value.text }], structuredContent: told.value.data }
}

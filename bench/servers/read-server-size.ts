import type { ServerSize } from '../contender.ts'

export function readServerSize(argument: string | undefined): ServerSize {
  return JSON.parse(argument ?? '{}') as ServerSize
}

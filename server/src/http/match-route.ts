import { isId } from '@parley/shared/model/ids.ts'
import type { Route } from './route.ts'

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** The routes at a path, one for each method it takes. */
export function matchRoutes(routes: readonly Route[], path: string): readonly Match[] {
  const segments = path.split('/')
  return routes.flatMap((route) => {
    const params = paramsOf(route.path.split('/'), segments)
    return params === undefined ? [] : [{ route, params }]
  })
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const given = segments[index] ?? ''
    if (!expected.startsWith(':')) {
      if (expected !== given) return undefined
    } else if (isId(given)) params[expected.slice(1)] = given
    else return undefined
  }
  return params
}

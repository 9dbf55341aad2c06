import { fail, ok, type Result } from '@parley/shared/base/result.ts'

export type JsonFlaw = 'not-json' | 'too-deep' | 'forbidden-key'

const usualDepth = 32
/** Keys by which a careless copy would reach what all objects share. */
const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Parses a text whose sender may wish us ill. */
export function parseJson(text: string, deepest = usualDepth): Result<unknown, JsonFlaw> {
  try {
    const value: unknown = JSON.parse(text)
    const flaw = flawOf(value, deepest)
    return flaw === undefined ? ok(value) : fail(flaw)
  } catch {
    return fail('not-json')
  }
}

/** Level by level, so that depth costs no stack. */
function flawOf(root: unknown, deepest: number): JsonFlaw | undefined {
  let level: readonly object[] = [root].filter(isObject)
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest) return 'too-deep'
    if (level.some((object) => Object.keys(object).some((key) => forbidden.has(key)))) return 'forbidden-key'
    level = level.flatMap((object) => Object.values(object).filter(isObject))
  }
  return undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

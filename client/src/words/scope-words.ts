import { wholeScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'

export interface ScopeWords {
  readonly label: string
  readonly hint: string
}

/** What each scope of a token means to whoever makes one. */
export const scopeWords: Readonly<Record<TokenScope, ScopeWords>> = {
  'plan:read': { label: 'Read the plan', hint: 'Features, objectives, ranks, comments and their history' },
  'plan:write': { label: 'Change the plan', hint: 'What you can change there, in your name' },
  'sales:read': { label: 'Read sales', hint: 'Companies, deals, requests, promises and calls' },
  'sales:write': { label: 'Change sales', hint: 'What you can change there, in your name' },
}

/** What a token may do, in the middle of a sentence. */
export function scopesText(scopes: readonly TokenScope[]): string {
  const whole = wholeScopes(scopes)
  return (['plan', 'sales'] as const)
    .flatMap((half) => {
      const named = half === 'plan' ? 'the plan' : half
      if (whole.includes(`${half}:write`)) return [`changes ${named}`]
      return whole.includes(`${half}:read`) ? [`reads ${named}`] : []
    })
    .join(' and ')
}

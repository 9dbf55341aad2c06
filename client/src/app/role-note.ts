import type { Me } from '@parley/shared/protocol/http.ts'

export interface RoleNote {
  readonly label: string
  readonly sentence: string
}

const namedAtMost = 3

/** What to tell somebody who reads a plan that others shape. */
export function roleNote({ speaks, people }: { readonly speaks: boolean; readonly people: Me['people'] }): RoleNote {
  const shapers = people.filter(({ role, active }) => active && (role === 'product' || role === 'owner')).map(({ name }) => name)
  const named = shapers.slice(0, namedAtMost).join(', ')
  const others = shapers.length - namedAtMost
  const whom = `${named}${others > 0 ? ` and ${others} more` : ''}`
  const askThem = whom === '' ? '' : ` Those are ${whom}.`
  return speaks
    ? {
        label: 'You read and comment',
        sentence: `Open a feature to comment on it. What comes when, and how it ranks, is for product and owners to change.${askThem}`,
      }
    : { label: 'You read along', sentence: `Product and owners change this roadmap, and an owner can let viewers comment.${askThem}` }
}

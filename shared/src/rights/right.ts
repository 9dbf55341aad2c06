import type { Role } from '../model/person.ts'

export type ChangeKind = 'create' | 'update' | 'delete'

/** What a document itself decides about its readers. */
export type Condition = 'viewers-comment'

export type Grant = Role | { readonly role: Role; readonly when: Condition }

/**
 * Who may change which keys. A change is lawful when one row grants it; what no row names is the server's alone.
 * In a key, `*` stands for any segment, `$own` for the writer's id and a list for any of its words.
 */
export interface Right {
  readonly zone: string
  readonly key: readonly (string | readonly string[])[]
  readonly create: readonly Grant[]
  readonly update: readonly Grant[]
  readonly delete: readonly Grant[]
}

export const editors = ['owner', 'product'] as const satisfies readonly Role[]
export const contributors = [...editors, 'sales'] as const satisfies readonly Role[]

/** The same people for every kind of change. */
export function allBy(grants: readonly Grant[]): Pick<Right, ChangeKind> {
  return { create: grants, update: grants, delete: grants }
}

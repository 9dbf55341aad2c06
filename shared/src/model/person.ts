import type { UserId } from './ids.ts'

export const roles = ['owner', 'product', 'sales', 'viewer'] as const
export type Role = (typeof roles)[number]

export interface Person {
  readonly id: UserId
  readonly name: string
  readonly role: Role
  readonly title: string
}

import type { Role } from '../model/person.ts'
import { editors } from './right.ts'

/** Briefs are written by those who shape the plan; everybody else reads them. */
export function mayWriteBriefs(role: Role): boolean {
  return editors.some((editor) => editor === role)
}

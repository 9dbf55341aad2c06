import type { Role } from '@parley/shared/model/person.ts'

export const roleNames: Readonly<Record<Role, string>> = { owner: 'Owner', product: 'Product', sales: 'Sales', viewer: 'Viewer' }

/** What each role may do, in one sentence. */
export const roleSentences: Readonly<Record<Role, string>> = {
  owner: 'May do everything, and looks after members and roles.',
  product: 'Shapes the roadmap: moves, estimates, writes briefs, sets objectives.',
  sales: 'Brings what customers ask for and comments on features, but does not change the plan.',
  viewer: 'Reads along, and comments where an owner lets viewers do so.',
}

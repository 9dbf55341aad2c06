import type { Role } from '@parley/shared/model/person.ts'

export const roleNames: Readonly<Record<Role, string>> = { owner: 'Owner', product: 'Product', sales: 'Sales', viewer: 'Viewer' }

/** What each role may do, in one sentence. */
export const roleSentences: Readonly<Record<Role, string>> = {
  owner: 'May do everything, and looks after members and roles.',
  product: 'Shapes the roadmap: moves, estimates, writes briefs, sets objectives.',
  sales: 'Brings what customers ask for and discusses it, but does not change the ranking.',
  viewer: 'Reads along and changes nothing.',
}

import type { Role } from '../model/person.ts'

export interface DemoPerson {
  readonly slug: string
  readonly name: string
  readonly role: Role
  readonly team: string
  readonly title: string
}

/** Both sides of the table at Northwind, which sells scheduling to companies with people in the field. */
export const demoPeople = [
  { slug: 'ines', name: 'Ines Okafor', role: 'owner', team: 'exec', title: 'Chief product officer' },
  { slug: 'henrik', name: 'Henrik Sand', role: 'owner', team: 'exec', title: 'Chief revenue officer' },
  { slug: 'mara', name: 'Mara Jensen', role: 'product', team: 'product', title: 'Product manager, Scheduler' },
  { slug: 'ravi', name: 'Ravi Shah', role: 'product', team: 'product', title: 'Product manager, Field app' },
  { slug: 'priya', name: 'Priya Nair', role: 'product', team: 'product', title: 'Product manager, Insights' },
  { slug: 'tomas', name: 'Tomás Luna', role: 'product', team: 'product', title: 'Product designer' },
  { slug: 'dan', name: 'Dan Voss', role: 'sales', team: 'sales', title: 'Account executive, enterprise' },
  { slug: 'anna', name: 'Anna Kovač', role: 'sales', team: 'sales', title: 'Account executive, mid-market' },
  { slug: 'leo', name: 'Leo Marchetti', role: 'sales', team: 'sales', title: 'Account executive, new business' },
  { slug: 'grace', name: 'Grace Adeyemi', role: 'sales', team: 'sales', title: 'Solutions engineer' },
  { slug: 'jonas', name: 'Jonas Weber', role: 'sales', team: 'sales', title: 'Head of sales' },
  { slug: 'yuki', name: 'Yuki Tanaka', role: 'viewer', team: 'cs', title: 'Customer success' },
  { slug: 'omar', name: 'Omar Haddad', role: 'viewer', team: 'eng', title: 'Engineering lead' },
] as const satisfies readonly DemoPerson[]

export type DemoPersonSlug = (typeof demoPeople)[number]['slug']
export type DemoProductPerson = Extract<(typeof demoPeople)[number], { readonly role: 'product' }>['slug']

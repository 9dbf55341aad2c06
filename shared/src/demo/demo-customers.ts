import type { CompanyKind, Tier } from '../model/company.ts'
import type { DemoPersonSlug } from './demo-people.ts'

export interface DemoCompany {
  readonly slug: string
  readonly name: string
  readonly kind: CompanyKind
  readonly rep: DemoPersonSlug
  /** Whole euros a year; 0 while they pay nothing. */
  readonly arr: number
  readonly tier: Tier
  readonly segment: 'Enterprise' | 'Mid-market' | 'Small business'
  readonly industry: string
  readonly region: string
  readonly contact: readonly [name: string, title: string]
}

type Row = readonly [
  slug: string,
  name: string,
  kind: CompanyKind,
  rep: DemoPersonSlug,
  arr: number,
  tier: Tier,
  industry: string,
  region: string,
  contact: string,
  title: string,
]

const rows: readonly Row[] = [
  ['halden', 'Halden Energy', 'prospect', 'dan', 0, 1, 'Energy', 'Nordics', 'Sigrid Halvorsen', 'Chief information officer'],
  ['brightwater', 'Brightwater Utilities', 'prospect', 'leo', 0, 1, 'Water', 'United Kingdom', 'Callum Reid', 'Head of operations'],
  ['corvid', 'Corvid Logistics', 'customer', 'anna', 96_000, 2, 'Logistics', 'Benelux', 'Marieke de Wit', 'Fleet planner'],
  ['menzel', 'Menzel Group', 'customer', 'anna', 184_000, 1, 'Facility services', 'DACH', 'Jörg Menzel', 'Managing director'],
  ['oriel', 'Oriel Retail', 'customer', 'dan', 312_000, 1, 'Retail', 'United Kingdom', 'Beth Oakley', 'Workforce director'],
  ['tessera', 'Tessera Health', 'customer', 'dan', 268_000, 1, 'Health care', 'DACH', 'Dr. Lena Vogt', 'Head of nursing'],
  ['nordlys', 'Nordlys Airports', 'prospect', 'dan', 0, 1, 'Aviation', 'Nordics', 'Einar Bakke', 'Ground operations'],
  ['pallas', 'Pallas Security', 'customer', 'dan', 142_000, 2, 'Security', 'France', 'Aurélie Petit', 'Planning lead'],
  ['quarry', 'Quarryside Aggregates', 'prospect', 'leo', 0, 2, 'Mining', 'United Kingdom', 'Tom Ashby', 'Safety manager'],
  ['vela', 'Vela Marine Services', 'prospect', 'leo', 0, 2, 'Maritime', 'Iberia', 'Inés Robles', 'Crew manager'],
  ['bluefin', 'Bluefin Catering', 'customer', 'anna', 58_000, 3, 'Hospitality', 'Iberia', 'Rui Matos', 'Operations'],
  ['kestrel', 'Kestrel Maintenance', 'customer', 'anna', 74_000, 2, 'Maintenance', 'United Kingdom', 'Fiona Grant', 'Service manager'],
  ['lumen', 'Lumen Facilities', 'customer', 'anna', 121_000, 2, 'Facility services', 'Benelux', 'Pieter Claes', 'Contract manager'],
  ['atlas', 'Atlas Elevators', 'customer', 'dan', 205_000, 1, 'Maintenance', 'DACH', 'Karin Huber', 'Head of field service'],
  ['granite', 'Granite & Sons', 'prospect', 'leo', 0, 3, 'Construction', 'Ireland', 'Niamh Byrne', 'Office manager'],
  ['solstice', 'Solstice Solar', 'customer', 'leo', 46_000, 3, 'Energy', 'Iberia', 'Marc Ferrer', 'Installation lead'],
  ['harbour', 'Harbour Clean', 'customer', 'anna', 38_000, 3, 'Cleaning', 'Nordics', 'Liv Dahl', 'Owner'],
  ['meridian', 'Meridian Rail', 'prospect', 'dan', 0, 1, 'Transport', 'France', 'Paul Lambert', 'Crew planning'],
  ['pinecrest', 'Pinecrest Care Homes', 'customer', 'anna', 88_000, 2, 'Health care', 'United Kingdom', 'Joanne Hill', 'Regional manager'],
  ['ferrum', 'Ferrum Steelworks', 'prospect', 'dan', 0, 2, 'Manufacturing', 'Italy', 'Giulia Conti', 'Shift engineer'],
  ['willow', 'Willow Garden Centres', 'customer', 'leo', 27_000, 3, 'Retail', 'Benelux', 'Anke Jansen', 'Store manager'],
  ['summit', 'Summit Events', 'churned', 'leo', 34_000, 3, 'Events', 'DACH', 'Felix Brandt', 'Producer'],
  ['cobalt', 'Cobalt Telecom', 'prospect', 'dan', 0, 1, 'Telecoms', 'Italy', 'Marta Rinaldi', 'Field operations'],
  ['arbor', 'Arbor Property', 'prospect', 'anna', 0, 2, 'Property', 'Ireland', 'Sean Doyle', 'Head of facilities'],
  ['zephyr', 'Zephyr Wind', 'partner', 'leo', 0, 2, 'Energy', 'Nordics', 'Astrid Lund', 'Alliances'],
]

export const demoCompanies: readonly DemoCompany[] = rows.map(([slug, name, kind, rep, arr, tier, industry, region, contact, title]) => ({
  slug,
  name,
  kind,
  rep,
  arr,
  tier,
  segment: tier === 1 ? 'Enterprise' : tier === 2 ? 'Mid-market' : 'Small business',
  industry,
  region,
  contact: [contact, title],
}))

/** The stages of the pipeline, in order, with what they say of the odds. */
export const demoStages = [
  ['qualified', 'Qualified', 0.1, 'open'],
  ['evaluating', 'Evaluating', 0.3, 'open'],
  ['proposal', 'Proposal', 0.5, 'open'],
  ['negotiating', 'Negotiating', 0.8, 'open'],
  ['won', 'Won', 1, 'won'],
  ['lost', 'Lost', 0, 'lost'],
] as const

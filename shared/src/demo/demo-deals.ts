import type { demoStages } from './demo-customers.ts'

type Stage = (typeof demoStages)[number][0]

export interface DemoDeal {
  readonly slug: string
  readonly company: string
  readonly name: string
  readonly stage: Stage
  /** Whole euros a year. */
  readonly amount: number
  /** Days from today to the expected signature; negative ones are over. */
  readonly closesIn: number
  readonly renews?: true
  readonly lostFor?: string
  readonly lostReason?: string
}

/** What the reps are working on. */
export const demoDeals: readonly DemoDeal[] = [
  { slug: 'halden-rollout', company: 'halden', name: 'Halden: 2,400 people', stage: 'negotiating', amount: 288_000, closesIn: 24 },
  { slug: 'halden-field', company: 'halden', name: 'Halden: field crews', stage: 'qualified', amount: 96_000, closesIn: 150 },
  { slug: 'brightwater-main', company: 'brightwater', name: 'Brightwater: operations', stage: 'proposal', amount: 174_000, closesIn: 38 },
  {
    slug: 'corvid-renewal',
    company: 'corvid',
    name: 'Corvid: renewal 2027',
    stage: 'proposal',
    amount: 96_000,
    closesIn: 70,
    renews: true,
  },
  { slug: 'corvid-warehouse', company: 'corvid', name: 'Corvid: warehouses', stage: 'evaluating', amount: 42_000, closesIn: 55 },
  { slug: 'menzel-payroll', company: 'menzel', name: 'Menzel: payroll export', stage: 'negotiating', amount: 64_000, closesIn: 18 },
  { slug: 'menzel-austria', company: 'menzel', name: 'Menzel: Austria', stage: 'qualified', amount: 80_000, closesIn: 120 },
  {
    slug: 'oriel-renewal',
    company: 'oriel',
    name: 'Oriel: renewal 2027',
    stage: 'negotiating',
    amount: 312_000,
    closesIn: 45,
    renews: true,
  },
  { slug: 'oriel-stores', company: 'oriel', name: 'Oriel: 80 more stores', stage: 'evaluating', amount: 110_000, closesIn: 90 },
  { slug: 'tessera-clinics', company: 'tessera', name: 'Tessera: clinics north', stage: 'proposal', amount: 150_000, closesIn: 60 },
  {
    slug: 'tessera-renewal',
    company: 'tessera',
    name: 'Tessera: renewal 2027',
    stage: 'qualified',
    amount: 268_000,
    closesIn: 140,
    renews: true,
  },
  { slug: 'nordlys-ground', company: 'nordlys', name: 'Nordlys: ground crews', stage: 'evaluating', amount: 240_000, closesIn: 80 },
  { slug: 'nordlys-security', company: 'nordlys', name: 'Nordlys: security staff', stage: 'qualified', amount: 90_000, closesIn: 160 },
  { slug: 'pallas-paris', company: 'pallas', name: 'Pallas: Paris region', stage: 'proposal', amount: 58_000, closesIn: 33 },
  { slug: 'quarry-pilot', company: 'quarry', name: 'Quarryside: pilot of two sites', stage: 'evaluating', amount: 36_000, closesIn: 40 },
  { slug: 'vela-crews', company: 'vela', name: 'Vela: crews and offshore', stage: 'qualified', amount: 72_000, closesIn: 110 },
  { slug: 'bluefin-events', company: 'bluefin', name: 'Bluefin: event staff', stage: 'evaluating', amount: 18_000, closesIn: 30 },
  { slug: 'kestrel-parts', company: 'kestrel', name: 'Kestrel: parts and vans', stage: 'proposal', amount: 31_000, closesIn: 28 },
  {
    slug: 'kestrel-renewal',
    company: 'kestrel',
    name: 'Kestrel: renewal 2027',
    stage: 'proposal',
    amount: 74_000,
    closesIn: 52,
    renews: true,
  },
  { slug: 'lumen-sites', company: 'lumen', name: 'Lumen: hospital sites', stage: 'evaluating', amount: 46_000, closesIn: 65 },
  { slug: 'atlas-italy', company: 'atlas', name: 'Atlas: Italy', stage: 'negotiating', amount: 98_000, closesIn: 21 },
  { slug: 'atlas-tablets', company: 'atlas', name: 'Atlas: foremen on tablets', stage: 'qualified', amount: 24_000, closesIn: 100 },
  { slug: 'granite-start', company: 'granite', name: 'Granite & Sons: first crew', stage: 'proposal', amount: 9_600, closesIn: 14 },
  { slug: 'solstice-growth', company: 'solstice', name: 'Solstice: summer crews', stage: 'qualified', amount: 22_000, closesIn: 130 },
  { slug: 'harbour-growth', company: 'harbour', name: 'Harbour: 40 more people', stage: 'evaluating', amount: 12_000, closesIn: 35 },
  { slug: 'meridian-depots', company: 'meridian', name: 'Meridian: three depots', stage: 'evaluating', amount: 210_000, closesIn: 95 },
  { slug: 'pinecrest-agency', company: 'pinecrest', name: 'Pinecrest: agency staff', stage: 'proposal', amount: 41_000, closesIn: 48 },
  { slug: 'ferrum-shifts', company: 'ferrum', name: 'Ferrum: five-shift plan', stage: 'evaluating', amount: 132_000, closesIn: 75 },
  { slug: 'willow-season', company: 'willow', name: 'Willow: season staff', stage: 'qualified', amount: 8_000, closesIn: 85 },
  { slug: 'cobalt-north', company: 'cobalt', name: 'Cobalt: technicians north', stage: 'proposal', amount: 260_000, closesIn: 58 },
  { slug: 'cobalt-south', company: 'cobalt', name: 'Cobalt: technicians south', stage: 'qualified', amount: 190_000, closesIn: 170 },
  { slug: 'arbor-towers', company: 'arbor', name: 'Arbor: four towers', stage: 'evaluating', amount: 44_000, closesIn: 62 },
  { slug: 'menzel-first', company: 'menzel', name: 'Menzel: first contract', stage: 'won', amount: 184_000, closesIn: -400 },
  { slug: 'atlas-first', company: 'atlas', name: 'Atlas: DACH', stage: 'won', amount: 205_000, closesIn: -300 },
  { slug: 'lumen-first', company: 'lumen', name: 'Lumen: offices', stage: 'won', amount: 121_000, closesIn: -210 },
  { slug: 'pallas-first', company: 'pallas', name: 'Pallas: first contract', stage: 'won', amount: 142_000, closesIn: -130 },
  {
    slug: 'meridian-pilot',
    company: 'meridian',
    name: 'Meridian: pilot 2026',
    stage: 'lost',
    amount: 60_000,
    closesIn: -110,
    lostFor: 'dependencies',
    lostReason: 'Driver and co-driver could not be planned together.',
  },
  {
    slug: 'ferrum-2025',
    company: 'ferrum',
    name: 'Ferrum: tender 2025',
    stage: 'lost',
    amount: 118_000,
    closesIn: -290,
    lostFor: 'rest-rules',
    lostReason: 'Italian rest time rules were missing.',
  },
  {
    slug: 'cobalt-2025',
    company: 'cobalt',
    name: 'Cobalt: security review',
    stage: 'lost',
    amount: 240_000,
    closesIn: -200,
    lostFor: 'saml',
    lostReason: 'No single sign-on.',
  },
  {
    slug: 'summit-renewal',
    company: 'summit',
    name: 'Summit: renewal 2026',
    stage: 'lost',
    amount: 34_000,
    closesIn: -90,
    lostReason: 'Merged with a competitor.',
  },
]

/** One number that people estimate for a feature, with its unit and the bounds of its scale. */
export interface Criterion {
  readonly name: string
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly step: number
  /** The only values the scale knows, where it is not continuous. */
  readonly choices?: readonly number[]
  readonly help: string
}

const fibonacci = [1, 2, 3, 5, 8, 13, 20] as const

function oneToTen(name: string, help: string): Criterion {
  return { name, unit: '', min: 1, max: 10, step: 1, help }
}

function relative(name: string, help: string): Criterion {
  return { name, unit: '', min: 1, max: 20, step: 1, choices: fibonacci, help }
}

function zeroToTen(name: string, help: string): Criterion {
  return { name, unit: '', min: 0, max: 10, step: 1, help }
}

/** Formulas and files that speak of person-months count this many working days to each. */
export const personDaysPerMonth = 20

/** Every criterion there is; the method decides which of them count. Effort is in person-days for every method. */
export const criteria = {
  reach: {
    name: 'Reach',
    unit: 'customers a quarter',
    min: 0,
    max: 10_000_000,
    step: 10,
    help: 'How many customers meet it in a quarter.',
  },
  impact: {
    name: 'Impact',
    unit: '',
    min: 0,
    max: 3,
    step: 0.25,
    choices: [0.25, 0.5, 1, 2, 3],
    help: '3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.',
  },
  confidence: { name: 'Confidence', unit: '%', min: 0, max: 100, step: 5, help: 'How sure we are of the other three numbers.' },
  effort: { name: 'Effort', unit: 'person-days', min: 0, max: 10_000, step: 1, help: 'The work of everybody involved.' },
  iceImpact: oneToTen('Impact', '1 is barely felt, 10 changes the business.'),
  iceConfidence: oneToTen('Confidence', '1 is a guess, 10 is measured.'),
  iceEase: oneToTen('Ease', '1 takes quarters, 10 takes an afternoon.'),
  businessValue: relative('Business value', 'Value to users and business, relative to the others.'),
  timeCriticality: relative('Time criticality', 'How fast the value decays while it waits.'),
  riskReduction: relative('Risk reduction', 'Risk it removes or opportunity it opens.'),
  jobSize: relative('Job size', 'Relative size; stands for duration.'),
  value: zeroToTen('Value', '0 is none, 10 is the best on the roadmap.'),
  strategicFit: zeroToTen('Strategic fit', 'How directly it serves this year’s objectives.'),
  customerValue: zeroToTen('Customer value', 'How much customers gain.'),
  revenuePotential: zeroToTen('Revenue potential', 'New or retained revenue.'),
  complexity: zeroToTen('Complexity', 'A cost: 0 is trivial, 10 is the hardest thing on the roadmap.'),
  risk: zeroToTen('Risk', 'A cost: 0 is safe, 10 may well fail.'),
} as const satisfies Record<string, Criterion>

export type CriterionId = keyof typeof criteria

export type Estimates = Readonly<Partial<Record<CriterionId, number>>>

export function isCriterionId(text: string): text is CriterionId {
  return Object.hasOwn(criteria, text)
}

// The table's own order is the order in which forms ask.
export const criterionIds: readonly CriterionId[] = Object.keys(criteria).filter(isCriterionId)

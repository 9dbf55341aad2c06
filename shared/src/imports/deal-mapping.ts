export const dealTargets = [
  'company',
  'name',
  'externalId',
  'stage',
  /** What it brings in a year, before `amount` where a row has both. */
  'yearlyAmount',
  'amount',
  'currency',
  'closeDay',
  'owner',
  'ignored',
] as const

/** What a column of a file of deals becomes. */
export type DealTarget = (typeof dealTargets)[number]

/** The target of each column, by position. */
export type DealMapping = readonly DealTarget[]

/** The headers each target is known by. Where several columns would do, the earlier name wins. */
const names: readonly (readonly [DealTarget, readonly string[]])[] = [
  ['company', ['associated company', 'account name', 'company name', 'company', 'account', 'customer']],
  ['name', ['deal name', 'opportunity name', 'name', 'deal', 'opportunity']],
  ['externalId', ['record id', 'opportunity id', 'deal id', 'id']],
  ['stage', ['deal stage', 'stage', 'stagename']],
  ['yearlyAmount', ['annual recurring revenue', 'arr', 'acv', 'annual contract value']],
  ['amount', ['amount', 'deal amount', 'value']],
  ['currency', ['currency', 'amount currency', 'opportunity currency', 'currencyisocode']],
  ['closeDay', ['close date', 'closedate', 'expected close', 'expected close date']],
  ['owner', ['deal owner', 'opportunity owner', 'owner', 'owner email', 'deal owner email']],
]

/** A first guess from the headers, for a person to look over; what it does not know is ignored. */
export function proposeDealMapping(headers: readonly string[]): DealMapping {
  const lower = headers.map((header) => header.trim().toLowerCase())
  const mapping: DealTarget[] = headers.map(() => 'ignored')
  for (const [target, known] of names) {
    const name = known.find((one) => lower.includes(one))
    const column = name === undefined ? -1 : lower.indexOf(name)
    if (column >= 0 && mapping[column] === 'ignored') mapping[column] = target
  }
  return mapping
}

/** Gives a column another target; each is the target of one column, so another that had it is ignored from now on. */
export function remapColumn(mapping: DealMapping, column: number, target: DealTarget): DealMapping {
  return mapping.map((before, index) => {
    if (index === column) return target
    return before === target ? 'ignored' : before
  })
}

import type { Importance } from '../model/request.ts'
import type { SalesView } from '../projection/sales-view.ts'
import { showNumber } from '../ranking/show-number.ts'
import type { Part, Voice, Weighed } from './demand.ts'
import { moneyText } from './money-text.ts'

const importanceWords: Readonly<Record<Importance, string>> = {
  0: 'not important',
  1: 'nice to have',
  2: 'important',
  3: 'deal-breaker',
}

/** How a voice comes to its amount: "Acme: ARR 120,000 EUR × important 0.667 × age 0.92 = 73,600 EUR". */
export function explainVoice({ companyId, strongest, parts, amount }: Voice, sales: SalesView): string {
  const name = sales.companies.get(companyId)?.name ?? 'A company'
  const counted = parts.filter((part) => part.amount !== null).map((part) => partText(part, sales))
  const left = parts.filter((part) => part.amount === null).map((part) => `${sourceText(part, sales)} has no rate and is left out`)
  if (counted.length === 0) return [`${name}: no amount, ${weightText(strongest)}`, ...left].join('; ')
  const { currency } = sales.settings
  return [`${name}: ${counted.join(' + ')} = ${moneyText({ amount, currency })}`, ...left].join('; ')
}

function partText(part: Part, sales: SalesView): string {
  return `${sourceText(part, sales)}${part.kind === 'deal' ? ` × ${chanceText(part)}` : ''} × ${weightText(part.weighed)}`
}

function sourceText(part: Part, sales: SalesView): string {
  const what = part.kind === 'arr' ? 'ARR' : `deal “${sales.deals.get(part.dealId)?.name ?? ''}”`
  return `${what} ${moneyText(part.money)}`
}

function chanceText({ chance, lost }: { readonly chance: number; readonly lost: boolean }): string {
  return `${lost ? 'lost' : 'chance'} ${showNumber(chance)}`
}

function weightText({ request, importance, weight, age }: Weighed): string {
  const capped = importance === request.importance ? '' : ' (cap on deal-breakers)'
  return `${importanceWords[importance]}${capped} ${showNumber(weight)} × age ${showNumber(age)}`
}

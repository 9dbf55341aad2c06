import type { CriterionId } from '../model/criterion.ts'
import type { DemoFeature } from './demo-feature.ts'

type Guess = readonly (readonly [CriterionId, number])[]

/** Believable estimates for the other methods, so that a switch of method shows a different order and not an empty list. */
export function estimatesFromRice({ rice, slug, tags = [] }: Pick<DemoFeature, 'rice' | 'slug' | 'tags'>): Guess {
  const [reach, impact, confidence, effort] = rice
  const own: Guess = (
    [
      ['reach', reach],
      ['impact', impact],
      ['confidence', confidence],
      ['effort', effort],
    ] as const
  ).flatMap(([criterion, value]) => (value === null ? [] : [[criterion, value] as const]))
  if (reach === null || impact === null || confidence === null || effort === null) return own
  const mood = wobble(slug)
  const breadth = Math.log10(reach) / 4
  const strength = impact / 3
  return [
    ...own,
    ['iceImpact', tenth(strength * 8 + mood)],
    ['iceConfidence', tenth(confidence / 10)],
    ['iceEase', tenth(11 - effort / 6)],
    ['businessValue', fibonacci(strength * 13 + breadth * 5 + mood)],
    ['timeCriticality', fibonacci(tags.includes('security') ? 13 : 3 + mood * 3)],
    ['riskReduction', fibonacci(tags.length > 0 ? 8 : 2 + mood * 2)],
    ['jobSize', fibonacci(effort / 3)],
    ['value', tenth(strength * 6 + breadth * 3 + mood)],
    ['strategicFit', tenth(tags.includes('security') ? 9 : 4 + strength * 4)],
    ['customerValue', tenth(strength * 7 + mood * 2)],
    ['revenuePotential', tenth(breadth * 6 + strength * 3)],
    ['complexity', tenth(effort / 6)],
    ['risk', tenth((100 - confidence) / 10)],
  ]
}

function tenth(value: number): number {
  return Math.min(10, Math.max(1, Math.round(value)))
}

function fibonacci(value: number): number {
  const scale = [1, 2, 3, 5, 8, 13, 20]
  return scale.reduce((best, step) => (Math.abs(step - value) < Math.abs(best - value) ? step : best), 1)
}

/** 0 to 2, always the same for the same word. */
function wobble(word: string): number {
  let sum = 0
  for (const letter of word) sum = (sum * 31 + letter.charCodeAt(0)) % 997
  return (sum % 21) / 10
}

import type { DealStage } from '../model/deal.ts'

export interface MappedStage {
  /** Null for none. */
  readonly stage: DealStage | null
  /** Chosen by the caller, found among our stages, or neither: then nothing is imported until somebody says. */
  readonly how: 'chosen' | 'known' | 'unknown'
}

/** By the word of the file in lower case; null means that deals with it get no stage. */
export type ChosenStages = ReadonlyMap<string, DealStage | null>

/** The stage a word means: one of the same name, or the only one for deals that are won or lost. */
export function mapStage(word: string, stages: readonly DealStage[], chosen: ChosenStages): MappedStage {
  const lower = word.trim().toLowerCase()
  const wanted = chosen.get(lower)
  if (wanted !== undefined) return { stage: wanted, how: 'chosen' }
  const kind = /^(?:closed?[ -]?)?(won|lost)$/.exec(lower)?.[1]
  const closing = stages.filter((stage) => stage.kind === kind)
  const known = stages.find(({ name }) => name.trim().toLowerCase() === lower) ?? (closing.length === 1 ? closing[0] : undefined)
  return known === undefined ? { stage: null, how: 'unknown' } : { stage: known, how: 'known' }
}

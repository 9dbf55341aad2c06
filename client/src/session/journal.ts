import type { Write } from '@parley/shared/document/zone.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'

/** One local edit that the server has not confirmed. Text is only counted: its characters live in the document itself. */
export type Edit =
  | { readonly kind: 'writes'; readonly writes: readonly Write<string>[] }
  | { readonly kind: 'text'; readonly featureId: FeatureId }

export interface JournalEntry {
  readonly version: number
  readonly edit: Edit
}

/**
 * What this person did since the server last confirmed. Versions count the local transactions of this tab; a barrier
 * answered with version n confirms all up to n.
 */
export class Journal {
  #entries: JournalEntry[] = []
  #version = 0
  #confirmed = 0

  get version(): number {
    return this.#version
  }

  get isConfirmed(): boolean {
    return this.#confirmed === this.#version
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries
  }

  /** How many edits a person would count: typing in one brief is one. */
  get count(): number {
    const texts = new Set<FeatureId>()
    let writes = 0
    for (const { edit } of this.#entries) {
      if (edit.kind === 'text') texts.add(edit.featureId)
      else writes += 1
    }
    return writes + texts.size
  }

  add(edit: Edit): JournalEntry {
    this.#version += 1
    const entry = { version: this.#version, edit }
    this.#entries.push(entry)
    return entry
  }

  /** Something local that carries no edit of its own, yet must reach the disk. */
  bump(): void {
    this.#version += 1
  }

  /** Returns whether anything became confirmed by this. */
  confirm(version: number): boolean {
    if (version <= this.#confirmed) return false
    this.#confirmed = Math.min(version, this.#version)
    this.#entries = this.#entries.filter((entry) => entry.version > version)
    return true
  }

  /** The last value written to each key, oldest edit first. */
  writes(): readonly Write<string>[] {
    const last = new Map<string, Write<string>>()
    for (const { edit } of this.#entries) {
      if (edit.kind === 'writes') for (const write of edit.writes) last.set(`${write.zone} ${write.key}`, write)
    }
    return [...last.values()]
  }
}

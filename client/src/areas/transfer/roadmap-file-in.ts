import { roadmapFormat } from '@parley/shared/exports/roadmap-file.ts'
import { readJson } from '@parley/shared/imports/read-json.ts'

/** A file of a whole roadmap, as it is to be sent; the server looks through it. */
export type OpenedRoadmap = Readonly<Record<string, unknown>>

export function roadmapFileIn(text: string): OpenedRoadmap | null {
  const json = readJson(text)
  if (!json.ok) return null
  const entries = Object.fromEntries(Object.entries(json.value))
  return entries['format'] === roadmapFormat ? entries : null
}

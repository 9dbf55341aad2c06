import * as z from 'zod/mini'

/** The lists outsiders see, in the order they see them. */
export const publicLanes = ['now', 'next', 'later', 'shipped'] as const
export type PublicLane = (typeof publicLanes)[number]

export const publicStatuses = ['exploring', 'planned', 'in_progress', 'shipped'] as const
export type PublicStatus = (typeof publicStatuses)[number]

export const publicLayouts = ['columns', 'timeline'] as const
export type PublicLayout = (typeof publicLayouts)[number]

/** `2026-11`: nothing public is dated more finely. */
export type Month = string

const month = z.string().check(z.regex(/^\d{4}-\d{2}$/))

const publicCard = z.readonly(
  z.strictObject({
    /** Tells cards apart and is none of ours. */
    id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
    lane: z.enum(publicLanes),
    title: z.string(),
    summary: z.nullable(z.string()),
    theme: z.nullable(z.string()),
    /** A quarter, half or year in words, "Q1 2027". */
    period: z.nullable(z.string()),
    status: z.enum(publicStatuses),
    /** When the words above were last made public. */
    updated: month,
  }),
)
export type PublicCard = z.infer<typeof publicCard>

/** Something that is worked on in a lane and not shown by itself. */
const publicTheme = z.readonly(z.strictObject({ lane: z.enum(publicLanes), name: z.string() }))
export type PublicTheme = z.infer<typeof publicTheme>

/** All that outsiders ever get of a roadmap. Every page, feed and picture is made of this and of nothing else. */
export const publicRoadmap = z.readonly(
  z.strictObject({
    title: z.string(),
    intro: z.string(),
    /** Says that plans may change. */
    note: z.string(),
    layout: z.enum(publicLayouts),
    cards: z.readonly(z.array(publicCard)),
    themes: z.readonly(z.array(publicTheme)),
  }),
)
export type PublicRoadmap = z.infer<typeof publicRoadmap>

/** The bytes by which two versions are the same. */
export function canonicalJson(roadmap: PublicRoadmap): string {
  return JSON.stringify(publicRoadmap.parse(roadmap))
}

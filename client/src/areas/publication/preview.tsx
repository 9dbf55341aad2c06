import type { ReactNode } from 'react'
import { previewPath } from '../../platform/publication-api.ts'
import css from './publication.module.css'

export interface PreviewProps {
  readonly roadmapId: string
  readonly version: number | 'draft'
  /** Another one means that the page is to be fetched anew. */
  readonly hash: string
}

/** The page itself, as a prospect would see it. */
export function Preview({ roadmapId, version, hash }: PreviewProps): ReactNode {
  return <iframe key={hash} className={css['preview']} title="As outsiders see it" sandbox="" src={previewPath(roadmapId, version)} />
}

import type { ReactNode } from 'react'
import css from './skeleton.module.css'

export interface SkeletonProps {
  /** The room its content will take, in pixels; a missing width fills the line. */
  readonly height: number
  readonly width?: number | undefined
  readonly shape?: 'line' | 'card' | 'circle' | undefined
}

/** Holds the place of something on the first load; silent, for the region around it says that it loads. */
export function Skeleton({ height, width, shape = 'line' }: SkeletonProps): ReactNode {
  return <span className={css['skeleton']} data-shape={shape} style={{ blockSize: height, inlineSize: width }} aria-hidden />
}

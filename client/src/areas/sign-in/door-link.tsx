import type { ReactNode } from 'react'
import { Link } from 'wouter'
import css from './door.module.css'

export interface DoorLinkProps {
  readonly to: string
  readonly children: string
}

export function DoorLink({ to, children }: DoorLinkProps): ReactNode {
  return (
    <Link href={to} className={css['link']}>
      {children}
    </Link>
  )
}

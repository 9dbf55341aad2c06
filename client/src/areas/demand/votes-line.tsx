import type { ReactNode } from 'react'
import css from './demand-tab.module.css'

/** How many people outside voted for the feature on the public page. */
export function VotesLine({ votes }: { readonly votes: number }): ReactNode {
  return (
    <p className={css['sum']}>
      <strong>{votes === 1 ? '1 vote' : `${votes} votes`}</strong> on the public roadmap
    </p>
  )
}

import type { ReactNode } from 'react'
import { singleSignOnPath } from '../../platform/door-api.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Setting } from '../../ui/setting.tsx'
import css from './account.module.css'

export interface SingleSignOnLinkProps {
  /** As people know the provider. */
  readonly name: string
  readonly isLinked: boolean
}

export function SingleSignOnLink({ name, isLinked }: SingleSignOnLinkProps): ReactNode {
  if (isLinked)
    return (
      <Setting title="Single sign-on">
        <p className={css['fact']}>{`Linked: you can sign in with ${name}.`}</p>
      </Setting>
    )
  return (
    <Setting title="Single sign-on" lead={`Link your ${name} account to sign in without a password.`}>
      <div className={css['row']}>
        <LinkButton href={`${singleSignOnPath}?link=1`}>{`Link ${name}`}</LinkButton>
      </div>
    </Setting>
  )
}

import { KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { singleSignOnPath } from '../../platform/door-api.ts'
import { LinkButton } from '../../ui/link-button.tsx'

export interface SingleSignOnProps {
  /** As people know the provider. */
  readonly name: string
}

export function SingleSignOn({ name }: SingleSignOnProps): ReactNode {
  return (
    <LinkButton href={singleSignOnPath} icon={<KeyRound size={15} />}>
      {`Continue with ${name}`}
    </LinkButton>
  )
}

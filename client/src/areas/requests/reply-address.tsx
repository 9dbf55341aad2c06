import type { Request } from '@parley/shared/model/request.ts'
import type { ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { Button } from '../../ui/button.tsx'
import css from './request-detail.module.css'

export interface ReplyAddressProps {
  readonly request: Request
  readonly address: string
}

/** Where somebody outside would like an answer; they may ask to be forgotten. */
export function ReplyAddress({ request, address }: ReplyAddressProps): ReactNode {
  const carryOut = useCarryOutSales()
  const mayTriage = useMaySales('triage')
  return (
    <p className={css['reply']}>
      <span>
        Would like an answer: <a href={linkTo(address)}>{address}</a>
      </span>
      {mayTriage && (
        <Button
          size="xs"
          variant="ghost"
          onClick={() => void carryOut({ kind: 'forget-reply-address', request: { authorId: request.authorId, id: request.id } })}
        >
          Forget the address
        </Button>
      )}
    </p>
  )
}

/** Nothing in an address may add a subject or another recipient. */
function linkTo(address: string): string {
  return `mailto:${address.split('@').map(encodeURIComponent).join('@')}`
}

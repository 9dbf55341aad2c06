import type { Request } from '@parley/shared/model/request.ts'
import type { ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useAnnounce } from '../../ui/use-announce.ts'
import { RequestDialog } from './request-dialog.tsx'
import { valuesOf, type RequestValues } from './request-values.ts'
import { useSettledCompany } from './use-settled-company.ts'

export interface EditRequestProps {
  readonly request: Request
  /** What product asks; to answer it brings the request back to the inbox. */
  readonly question: string | null
  readonly onClose: () => void
}

/** The same form, for what was asked already. */
export function EditRequest({ request, question, onClose }: EditRequestProps): ReactNode {
  const carryOut = useCarryOutSales()
  const settle = useSettledCompany()
  const announce = useAnnounce()
  const own = { authorId: request.authorId, id: request.id }
  function save(values: RequestValues): void {
    const { commands, words } = settle(values)
    const reply = question === null ? [] : [{ kind: 'reaffirm-request', request: own } as const]
    if (!carryOut(...commands, { kind: 'edit-request', request: own, words }, ...reply)) return
    announce(question === null ? 'Saved.' : 'Sent back to product.')
    onClose()
  }
  return (
    <RequestDialog
      title={question === null ? 'Edit the request' : 'Reply to product'}
      description={question ?? undefined}
      action={question === null ? 'Save' : 'Reply'}
      initial={valuesOf(request)}
      editedId={request.id}
      onSubmit={save}
      onClose={onClose}
    />
  )
}

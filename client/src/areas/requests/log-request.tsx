import { asId, type CompanyId, type RequestId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions, useStores, useView } from '../../store/hooks.ts'
import type { RequestDraft } from '../../store/view-slice.ts'
import { useToast } from '../../ui/use-toast.ts'
import { newName } from './company-choice.ts'
import { openDeals } from './open-deals.ts'
import { RequestDialog } from './request-dialog.tsx'
import { blankRequest, type RequestValues } from './request-values.ts'
import { useSettledCompany } from './use-settled-company.ts'

/** A request, logged in one go from anywhere; nothing is drawn until one is begun. */
export function LogRequest(): ReactNode {
  const draft = useView((state) => state.requestDraft)
  return draft === null ? null : <Begun draft={draft} />
}

function Begun({ draft }: { readonly draft: RequestDraft }): ReactNode {
  const { view, sales } = useStores()
  const { newId, undo } = useActions()
  const carryOut = useCarryOutSales()
  const settle = useSettledCompany()
  const toast = useToast()
  function close(): void {
    view.setState({ requestDraft: null })
  }
  function log(values: RequestValues): void {
    const { companyId, commands, words } = settle(values)
    if (!carryOut(...commands, { kind: 'log-request', requestId: asId<RequestId>(newId()), words })) return
    view.setState({ requestDraft: null, lastCompanyId: companyId })
    const name = companyName(companyId, values)
    toast({
      message: name === undefined ? 'Logged the request.' : `Logged the request of ${name}.`,
      action: { label: 'Undo', shortcut: 'Mod+Z', onPick: () => void undo() },
    })
  }
  function reaffirm(id: RequestId): void {
    const request = sales.getState().requests.get(id)
    if (request === undefined || !carryOut({ kind: 'reaffirm-request', request: { authorId: request.authorId, id } })) return
    close()
    toast({
      message: 'Reaffirmed. It counts as if it was asked today.',
      action: { label: 'Undo', shortcut: 'Mod+Z', onPick: () => void undo() },
    })
  }
  function companyName(companyId: CompanyId | null, { company }: RequestValues): string | undefined {
    return companyId === null ? undefined : (sales.getState().companies.get(companyId)?.name ?? newName(company ?? ''))
  }
  return (
    <RequestDialog
      title="Log a request"
      action="Log request"
      initial={startOf(draft)}
      onSubmit={log}
      onReaffirm={reaffirm}
      onClose={close}
    />
  )

  function startOf({ featureId }: RequestDraft): RequestValues {
    const company = view.getState().lastCompanyId
    const open = company === null ? [] : openDeals(sales.getState(), company)
    return { ...blankRequest, featureId, company, dealId: open.length === 1 ? (open[0]?.id ?? null) : null }
  }
}

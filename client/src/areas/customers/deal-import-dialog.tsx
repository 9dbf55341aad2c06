import { customerImportCommands } from '@parley/shared/imports/customer-import-commands.ts'
import { useRef, useState, type ReactNode } from 'react'
import { useActions, useSales } from '../../store/hooks.ts'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { useToast } from '../../ui/use-toast.ts'
import { ChooseFile } from './choose-file.tsx'
import { DealImportColumns } from './deal-import-columns.tsx'
import { DealImportQuestions } from './deal-import-questions.tsx'
import { DealImportReport } from './deal-import-report.tsx'
import { importSummary } from './import-summary.ts'
import { useDealImport } from './use-deal-import.ts'
import css from './deal-import.module.css'

export interface DealImportDialogProps {
  readonly onClose: () => void
}

/** A file of deals: how it is read, what importing it would do, and then all of it as one step of undo. */
export function DealImportDialog({ onClose }: DealImportDialogProps): ReactNode {
  const stages = useSales((sales) => sales.stages)
  const { newId, undo } = useActions()
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const toast = useToast()
  const chooser = useRef<HTMLButtonElement>(null)
  const draft = useDealImport()
  const [failure, setFailure] = useState<string | null>(null)
  const { plan, file } = draft
  const changes = plan === null ? 0 : plan.added.length + plan.updated.length

  function save(): void {
    if (plan === null || plan.errors.length > 0 || changes === 0) return
    if (!carryOut(...customerImportCommands(plan, { stages: [...stages.values()], newId }))) return
    const done = `Imported: ${importSummary(plan)}`
    announce(done)
    toast({
      message: done,
      action: { label: 'Undo', shortcut: 'Mod+Z', onPick: () => announce(undo() ? 'Undone.' : 'There is nothing of yours to undo.') },
    })
    onClose()
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Import deals"
      description="A CSV export of deals from HubSpot, of a report of opportunities from Salesforce, or of any other tool. Nothing is written before you press Import."
      initialFocus={chooser}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lackOf(plan?.errors.length ?? null, changes)} onClick={save}>
            {changes === 0 ? 'Import' : `Import ${changes === 1 ? '1 deal' : `${changes} deals`}`}
          </Button>
        </>
      }
    >
      <div className={css['parts']}>
        <ChooseFile ref={chooser} file={file} problem={failure} onFile={draft.open} onProblem={setFailure} />
        {plan !== null && (
          <>
            <DealImportQuestions draft={draft} plan={plan} />
            <DealImportReport plan={plan} />
            <DealImportColumns draft={draft} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function lackOf(errors: number | null, changes: number): string | undefined {
  if (errors === null) return 'Choose a file first'
  if (errors > 0) return 'Settle what is wrong first'
  return changes === 0 ? 'There is nothing new in this file' : undefined
}

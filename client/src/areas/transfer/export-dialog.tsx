import { instantAt } from '@parley/shared/base/instant.ts'
import { useCallback, useState, type ReactNode } from 'react'
import { useToday } from '../../parts/use-today.ts'
import { saveFile } from '../../platform/save-file.ts'
import { useActions, useMe, usePlan, useSales, useStores } from '../../store/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { dayText } from '../../words/day-text.ts'
import { boardLanes } from './board-lanes.ts'
import { drawPicture } from './draw-picture.ts'
import { exportOffers, type ExportKind } from './export-kinds.ts'
import { makeExport, type TextKind } from './make-export.ts'
import { PrintBoard } from './print-board.tsx'
import css from './transfer.module.css'

export interface ExportDialogProps {
  readonly onClose: () => void
}

/** What may be taken along from the roadmap; one press each, made on this page of what it holds. */
export function ExportDialog({ onClose }: ExportDialogProps): ReactNode {
  const seesSales = useSales((sales) => sales.ready)
  const name = usePlan((plan) => plan.settings.name)
  const [isPrinting, setPrinting] = useState(false)
  const stores = useStores()
  const toast = useToast()
  const today = useToday()
  const save = useSave(name)
  const endPrinting = useCallback(() => onClose(), [onClose])
  async function pick(kind: ExportKind): Promise<void> {
    if (kind === 'print') return setPrinting(true)
    const saved = await save(kind).catch(() => undefined)
    toast(saved === undefined ? { message: 'This browser could not make the file.', tone: 'bad' } : { message: `Saved ${saved}.` })
    return onClose()
  }
  if (isPrinting) return <PrintBoard name={name} note={dayText(today)} lanes={boardLanes(stores.plan.getState())} onPrinted={endPrinting} />
  return (
    <Dialog open onClose={onClose} title="Export" description="Made on this page of what it holds; nothing is sent anywhere.">
      <ul className={css['offers']}>
        {exportOffers
          .filter(({ forSales }) => forSales !== true || seesSales)
          .map(({ kind, label, description }) => (
            <li key={kind}>
              <button type="button" className={css['offer']} onClick={() => void pick(kind)}>
                <span className={css['label']}>{label}</span>
                <span className={css['description']}>{description}</span>
              </button>
            </li>
          ))}
      </ul>
    </Dialog>
  )
}

/** Makes a file and saves it; returns its name, or undefined when it could not be made. */
function useSave(name: string): (kind: TextKind | 'picture') => Promise<string | undefined> {
  const { plan, sales, ranking } = useStores()
  const { exportRoadmap } = useActions()
  const { people } = useMe()
  const today = useToday()
  return async (kind) => {
    const base = `${fileName(name)}-${kind === 'json' ? '' : `${kind}-`}${today}`
    if (kind === 'picture') {
      const picture = await drawPicture(boardLanes(plan.getState()), { name, note: dayText(today) })
      if (picture === null) return undefined
      saveFile(`${base}.png`, picture)
      return `${base}.png`
    }
    const names = new Map<string, string>(people.map((person) => [person.id, person.name]))
    const { ending, type, text } = await makeExport(kind, {
      name,
      plan: plan.getState(),
      sales: sales.getState(),
      ranking: ranking.getState(),
      nameOf: (id) => names.get(id) ?? null,
      today,
      at: instantAt(Date.now()),
      whole: () => exportRoadmap({ name, people: people.map((person) => ({ id: person.id, name: person.name })) }),
    })
    saveFile(`${base}.${ending}`, new Blob([text], { type: `${type};charset=utf-8` }))
    return `${base}.${ending}`
  }
}

/** Letters and digits of any script; the rest becomes a hyphen, for the sake of every file system. */
function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'roadmap'
  )
}

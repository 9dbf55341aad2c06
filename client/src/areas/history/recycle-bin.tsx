import type { BinItemJson } from '@parley/shared/protocol/history.ts'
import { Trash2 } from 'lucide-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { fetchBin } from '../../platform/history-api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { binKindOf, binKinds, bringBack, type BinKindName } from './bin-kinds.ts'
import { BinRow } from './bin-row.tsx'
import css from './history.module.css'

export interface RecycleBinProps {
  readonly roadmapId: string
}

/** What was deleted, with a way back for each. */
export function RecycleBin({ roadmapId }: RecycleBinProps): ReactNode {
  const [bin, ask] = useAnswer(useCallback(() => fetchBin(roadmapId), [roadmapId]))
  return (
    <AnswerView answered={bin} onRetry={ask}>
      {(items) => <Items roadmapId={roadmapId} items={items} onChanged={ask} />}
    </AnswerView>
  )
}

interface ItemsProps extends RecycleBinProps {
  readonly items: readonly BinItemJson[]
  readonly onChanged: () => void
}

function Items({ roadmapId, items, onChanged }: ItemsProps): ReactNode {
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<BinKindName | 'all'>('all')
  /** Gone from the list at once; the server hears of it a moment later. */
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const carryOut = useCarryOut()
  const carryOutSales = useCarryOutSales()
  const toast = useToast()
  const kinds = useMemo(() => [...new Set(items.flatMap(({ entity }) => binKindOf(entity) ?? []))], [items])
  if (items.length === gone.size)
    return (
      <EmptyState
        icon={<Trash2 size={24} />}
        sentence="The recycle bin is empty. What is deleted comes here, and stays until somebody restores it."
      />
    )
  function restore(item: BinItemJson, of: BinKindName): void {
    const back = bringBack(of, item.entity)
    const isDone = back.document === 'plan' ? carryOut(back.command) : carryOutSales(back.command)
    if (!isDone) return
    setGone((before) => new Set([...before, item.entity]))
    toast({ message: `“${item.name}” is back.` })
  }
  const shown = items.flatMap((item) => {
    const of = binKindOf(item.entity)
    const isShown =
      of !== undefined &&
      !gone.has(item.entity) &&
      (kind === 'all' || of === kind) &&
      item.name.toLowerCase().includes(words.trim().toLowerCase())
    return isShown ? [{ item, of }] : []
  })
  return (
    <>
      <div className={css['filters']}>
        <TextField label="Filter by words" type="search" value={words} onChange={setWords} />
        <Select<BinKindName | 'all'>
          label="Kind"
          value={kind}
          options={[{ value: 'all', label: 'Everything' }, ...kinds.map((one) => ({ value: one, label: binKinds[one].many }))]}
          onChange={setKind}
        />
      </div>
      {shown.length === 0 ? (
        <p className={css['quiet']}>Nothing in the bin matches.</p>
      ) : (
        <ul className={css['bin']} aria-label="Deleted">
          {shown.map(({ item, of }) => (
            <li key={item.entity}>
              <BinRow roadmapId={roadmapId} item={item} kind={of} onRestore={() => restore(item, of)} onPurged={onChanged} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

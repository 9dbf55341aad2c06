import { asId, isId, type FeatureId } from '@parley/shared/model/ids.ts'
import { isCriterionId } from '@parley/shared/model/criterion.ts'
import { methods } from '@parley/shared/ranking/methods.ts'
import { useMemo, useRef, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useMay, usePlan, useRanking, useStores } from '../../store/hooks.ts'
import { useToast } from '../../ui/use-toast.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { cellAction } from './cell-action.ts'
import { CellEditorContext, type CellEdit } from './cell-editor-context.ts'
import { columnsOf, tracksOf } from './columns.ts'
import css from './ranked-table.module.css'
import { shownRows } from './shown-rows.ts'
import { stepCell, stepEstimate, type Cell } from './step-cell.ts'
import type { TableEntry } from './table-entries.ts'
import { TableHead } from './table-head.tsx'
import { TableNote } from './table-note.tsx'
import { TableRow } from './table-row.tsx'
import { cellOf, useCursor } from './use-cursor.ts'
import { useEstimate } from './use-estimate.ts'
import { useGlide } from './use-glide.ts'
import { useViewport } from './use-viewport.ts'
import { ranksAtStart } from './visit-ranks.ts'

export interface TableGridProps {
  readonly entries: readonly TableEntry[]
  readonly onOpen: (featureId: FeatureId) => void
  readonly openedId: FeatureId | null
}

/** One grid with one tab stop. Only the rows on the screen are drawn, and the one with the focus wherever it is. */
export function TableGrid({ entries, onOpen, openedId }: TableGridProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const stores = useStores()
  const toast = useToast()
  const method = usePlan((plan) => methods[plan.settings.methodId])
  const canWrite = useMay('edit-plan')
  const best = useRanking(({ order, scored }) => (order[0] === undefined ? null : (scored.get(order[0])?.score ?? null)))
  const start = useRanking((ranking) => ranksAtStart(stores, ranking))
  const { room, rowHeight, first, last, page } = useViewport(scroller)
  const columns = useMemo(() => columnsOf(method, room), [method, room])
  const cursor = useCursor({
    entries,
    columns,
    scroller,
    onLost: () => toast({ message: 'The feature you were estimating is no longer in this table.' }),
  })
  const estimate = useEstimate()
  const tops = useMemo(() => new Map(entries.map(({ key }, index) => [key, index * rowHeight])), [entries, rowHeight])
  useGlide(body, { tops, layout: `${method.id} ${rowHeight}` })
  const { cell, draft } = cursor
  const grid = { entries, columns, page }

  function write(at: Cell, value: number | null | undefined): void {
    if (value !== undefined && isCriterionId(at.columnId) && isId(at.rowKey))
      estimate({ featureId: asId<FeatureId>(at.rowKey), criterion: at.columnId, value })
  }
  function handleEdit({ value, leave }: CellEdit): void {
    // The neighbour is the one that was seen, before the new number moves this row.
    const next = leave === 'next' || leave === 'previous' ? stepEstimate(cell, leave === 'next' ? 1 : -1, grid) : null
    if (next === null) cursor.rest(leave !== 'away')
    else cursor.edit(next, '')
    write(cell, value)
  }
  function act(at: Cell, key: string): boolean {
    const entry = entries.find((one) => one.key === at.rowKey)
    if (entry?.kind !== 'feature') return false
    const action = cellAction(key, { isEditable: canWrite && isCriterionId(at.columnId) })
    if (action.kind === 'open') onOpen(entry.featureId)
    if (action.kind === 'edit') cursor.edit(at, action.draft)
    if (action.kind === 'clear') write(at, null)
    return action.kind !== 'none'
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (draft !== null || event.altKey || event.nativeEvent.isComposing) return
    const withModifier = event.ctrlKey || event.metaKey
    const next = stepCell({ key: event.key, withModifier }, cell, grid)
    if (next !== null) cursor.goTo(next)
    if (next === null && (withModifier || !act(cell, event.key))) return
    event.preventDefault()
    event.stopPropagation()
  }
  function handleClick({ target }: MouseEvent): void {
    if (target instanceof HTMLInputElement) return
    const pressed = cellOf(target)
    const column = columns.find(({ id }) => id === pressed?.columnId)
    if (pressed !== undefined && column !== undefined) act({ rowKey: pressed.rowKey, columnId: column.id }, 'Enter')
  }

  const { tracks, width } = tracksOf(columns)
  const style: Readonly<Record<'--tracks' | '--least' | '--row', string>> & CSSProperties = {
    '--tracks': tracks,
    '--least': `${width}px`,
    '--row': `${rowHeight}px`,
  }
  return (
    <div ref={scroller} className={css['scroller']} style={style} data-room={room}>
      <VisuallyHidden id="ranked-keys">
        {canWrite
          ? 'Arrow keys move. Enter edits a number, or opens the feature from any other cell.'
          : 'Arrow keys move. Enter opens the feature.'}
      </VisuallyHidden>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table in which every cell takes the focus
        role="grid"
        className={css['grid']}
        aria-label={`Features by ${method.name}`}
        aria-describedby="ranked-keys"
        aria-rowcount={entries.length + 1}
        aria-colcount={columns.length}
        aria-readonly={!canWrite}
        tabIndex={-1}
        onKeyDown={handleKeyDown}
        onClick={handleClick}
        onFocus={cursor.onFocus}
        onBlur={cursor.onBlur}
      >
        <TableHead columns={columns} />
        <tbody ref={body} className={css['body']} style={{ blockSize: entries.length * rowHeight }}>
          <CellEditorContext value={handleEdit}>
            {shownRows(
              entries,
              { first, last },
              entries.findIndex(({ key }) => key === cell.rowKey),
            ).map((index) => {
              const entry = entries[index]
              if (entry === undefined) return null
              const isAtCursor = entry.key === cell.rowKey
              const place = { rowIndex: index + 2, top: index * rowHeight }
              if (entry.kind !== 'feature')
                return <TableNote key={entry.key} entry={entry} {...place} columns={columns.length} isTabStop={isAtCursor} />
              return (
                <TableRow
                  key={entry.key}
                  featureId={entry.featureId}
                  {...place}
                  columns={columns}
                  method={method}
                  best={best}
                  startRank={start.get(entry.featureId)}
                  tabStop={isAtCursor ? cell.columnId : null}
                  draft={isAtCursor ? draft : null}
                  canWrite={canWrite}
                  isOpened={entry.featureId === openedId}
                />
              )
            })}
          </CellEditorContext>
        </tbody>
      </table>
    </div>
  )
}

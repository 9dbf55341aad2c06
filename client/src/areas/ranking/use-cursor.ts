import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react'
import type { Column } from './columns.ts'
import { placeOf } from './place-of.ts'
import type { Cell } from './step-cell.ts'
import type { TableEntry } from './table-entries.ts'

export interface CursorInput {
  readonly entries: readonly TableEntry[]
  readonly columns: readonly Column[]
  readonly scroller: RefObject<HTMLElement | null>
  /** The row in which something was being typed has gone. */
  readonly onLost: () => void
}

export interface Cursor {
  /** The cell that holds the tab stop. */
  readonly cell: Cell
  /** What was typed to start editing the cell, '' when its own value is edited, null when it is not edited. */
  readonly draft: string | null
  readonly goTo: (cell: Cell) => void
  readonly edit: (cell: Cell, draft: string) => void
  /** The cell is shown again; without `refocus` the focus stays where it has gone. */
  readonly rest: (refocus: boolean) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
}

interface State {
  readonly cell: Cell | null
  /** Where the row was when it got the focus: its neighbour takes over when it goes. */
  readonly index: number
  readonly draft: string | null
}

/** The focus of the grid follows its feature through every change of rank, and passes to a neighbour when that goes. */
export function useCursor({ entries, columns, scroller, onLost }: CursorInput): Cursor {
  const [state, setState] = useState<State>({ cell: null, index: 0, draft: null })
  const wanted = useRef(false)
  const inside = useRef(false)
  const { cell, isSame } = placeOf(state, entries, columns)
  const isLost = state.draft !== null && !isSame
  const draft = isSame ? state.draft : null

  useLayoutEffect(() => {
    const table = scroller.current
    if (table === null || (!wanted.current && !(inside.current && !table.contains(document.activeElement)))) return
    wanted.current = false
    if (draft === null) focusOn(table, cell)
  })
  useEffect(() => {
    if (isLost) onLost()
    // oxlint-disable-next-line react/exhaustive-deps -- only the loss is told, once, whatever else changes meanwhile
  }, [isLost])

  function put(next: Cell, nextDraft: string | null): void {
    setState({ cell: next, index: entries.findIndex(({ key }) => key === next.rowKey), draft: nextDraft })
  }
  return {
    cell,
    draft,
    goTo: (next) => {
      wanted.current = true
      put(next, null)
    },
    edit: put,
    rest: (refocus) => {
      wanted.current = refocus
      put(cell, null)
    },
    onFocus: ({ target }) => {
      inside.current = true
      const focused = cellOf(target)
      if (focused !== undefined && (focused.rowKey !== state.cell?.rowKey || focused.columnId !== state.cell.columnId))
        put({ rowKey: focused.rowKey, columnId: columns.find(({ id }) => id === focused.columnId)?.id ?? cell.columnId }, null)
    },
    onBlur: ({ relatedTarget }) => {
      inside.current = relatedTarget instanceof Node && scroller.current?.contains(relatedTarget) === true
    },
  }
}

/** The cell an element lies in. Cells that span the table are in every column. */
export function cellOf(element: EventTarget): { readonly rowKey: string; readonly columnId: string | undefined } | undefined {
  if (!(element instanceof Element)) return undefined
  const rowKey = element.closest<HTMLElement>('[data-row]')?.dataset['row']
  if (rowKey === undefined) return undefined
  return { rowKey, columnId: element.closest<HTMLElement>('[data-column]')?.dataset['column'] }
}

function focusOn(table: HTMLElement, { rowKey, columnId }: Cell): void {
  const row = table.querySelector(`[data-row="${rowKey}"]`)
  const target = row?.querySelector<HTMLElement>(`[data-column="${columnId}"]`) ?? row?.querySelector<HTMLElement>('[data-wide]')
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

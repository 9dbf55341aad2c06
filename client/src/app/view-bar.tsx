import { asId, type ProductId, type UserId } from '@parley/shared/model/ids.ts'
import { ListFilter, SlidersHorizontal, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMay, useMe, usePlan, useStores, useView } from '../store/hooks.ts'
import { noFilter, type Filter } from '../store/view-slice.ts'
import { AreaDot } from '../ui/area-dot.tsx'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { Tabs } from '../ui/tabs.tsx'
import type { Screen } from './navigation.ts'
import { places } from './places.tsx'
import css from './view-bar.module.css'

export interface ViewBarProps {
  readonly screen: Screen
  readonly onGo: (screen: Screen) => void
}

/** The views of the plan; screens of sales have no filters of the plan's and are reached from the side. */
const planViews = places.filter(({ forSales, isView }) => forSales !== true && isView !== false)
const tabs = planViews.map(({ screen, label, icon }) => ({ value: screen, label, icon }))

export function isPlanView(screen: Screen): boolean {
  return planViews.some((place) => place.screen === screen)
}

/** Which view, of what, and how dense. */
export function ViewBar({ screen, onGo }: ViewBarProps): ReactNode {
  const { view } = useStores()
  const filter = useView((state) => state.filter)
  function change(part: Partial<Filter>): void {
    view.setState({ filter: { ...filter, ...part } })
  }
  const isFiltered = filter !== noFilter && (filter.text !== '' || filter.productId !== null || filter.ownerId !== null)
  return (
    <>
      <div className={css['tabs']}>
        <Tabs label="View" look="bar" value={screen} tabs={tabs} onChange={onGo} />
      </div>
      <span className={css['space']} />
      <input
        type="search"
        className={css['search']}
        placeholder="Filter by words"
        aria-label="Filter by words"
        aria-keyshortcuts="/"
        value={filter.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          change({ text: '' })
          event.currentTarget.blur()
        }}
      />
      <FilterMenu filter={filter} onChange={change} />
      {isFiltered && (
        <Button variant="ghost" icon={<X size={14} />} onClick={() => view.setState({ filter: noFilter })}>
          <span className={css['words']}>Clear</span>
        </Button>
      )}
      <DisplayMenu />
    </>
  )
}

interface FilterMenuProps {
  readonly filter: Filter
  readonly onChange: (part: Partial<Filter>) => void
}

const anyone = 'any'

function FilterMenu({ filter, onChange }: FilterMenuProps): ReactNode {
  const products = usePlan((plan) => plan.goals.products)
  const { people } = useMe()
  const entries: readonly MenuEntry[] = [
    {
      kind: 'choice',
      id: 'product',
      label: 'Product',
      value: filter.productId ?? anyone,
      options: [
        { value: anyone, label: 'Any product' },
        ...[...products.values()].map(({ id, name, hue }) => ({ value: id, label: name, icon: <AreaDot hue={hue} /> })),
      ],
      onChange: (value) => onChange({ productId: value === anyone ? null : asId<ProductId>(value) }),
    },
    { kind: 'separator', id: 'line' },
    {
      kind: 'choice',
      id: 'owner',
      label: 'Owner',
      value: filter.ownerId ?? anyone,
      options: [
        { value: anyone, label: 'Anyone' },
        ...people.filter(({ id, active }) => active || id === filter.ownerId).map(({ id, name }) => ({ value: id, label: name })),
      ],
      onChange: (value) => onChange({ ownerId: value === anyone ? null : asId<UserId>(value) }),
    },
  ]
  const chosen = [
    filter.productId === null ? undefined : products.get(filter.productId)?.name,
    people.find(({ id }) => id === filter.ownerId)?.name,
  ].filter((name) => name !== undefined)
  return (
    <Menu
      align="end"
      entries={entries}
      trigger={
        <Button
          variant="ghost"
          icon={<ListFilter size={14} />}
          aria-label={chosen.length === 0 ? 'Filter' : `Filter: ${chosen.join(', ')}`}
        >
          <span className={css['words']}>{chosen.length === 0 ? 'Filter' : chosen.join(', ')}</span>
        </Button>
      }
    />
  )
}

function DisplayMenu(): ReactNode {
  const { view } = useStores()
  const { density, laneOrder, showsCursors } = useView((state) => state)
  const canWrite = useMay('edit-plan')
  const entries: readonly MenuEntry[] = [
    {
      kind: 'choice',
      id: 'order',
      label: 'Order of the lanes',
      value: laneOrder,
      options: [
        { value: 'manual', label: 'As placed' },
        { value: 'score', label: 'By score' },
      ],
      onChange: (value) => view.setState({ laneOrder: value === 'score' ? 'score' : 'manual' }),
    },
    { kind: 'separator', id: 'line-1' },
    {
      kind: 'choice',
      id: 'density',
      label: 'Density',
      value: density,
      options: [
        { value: 'comfortable', label: 'Comfortable' },
        { value: 'compact', label: 'Compact' },
      ],
      onChange: (value) => view.setState({ density: value === 'compact' ? 'compact' : 'comfortable' }),
    },
    { kind: 'separator', id: 'line-2' },
    {
      kind: 'check',
      id: 'cursors',
      label: 'Show cursors of others',
      checked: showsCursors,
      onChange: (checked) => view.setState({ showsCursors: checked }),
    },
    { kind: 'separator', id: 'line-3' },
    ...(canWrite
      ? [{ kind: 'action', id: 'import', label: 'Import features…', onPick: () => view.setState({ transfer: 'import' }) } as const]
      : []),
    { kind: 'action', id: 'export', label: 'Export…', onPick: () => view.setState({ transfer: 'export' }) },
  ]
  return (
    <Menu
      align="end"
      entries={entries}
      trigger={
        <Button variant="ghost" icon={<SlidersHorizontal size={14} />} aria-label="Display">
          <span className={css['words']}>Display</span>
        </Button>
      }
    />
  )
}

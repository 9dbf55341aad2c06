import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog as Base } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import css from './palette.module.css'
import popup from './popup.module.css'

export interface PaletteProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly label: string
  readonly placeholder: string
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Already found and ranked for the query: the palette only shows them. */
  readonly groups: readonly PaletteGroup[]
  readonly onPick: (itemId: string) => void
  /** Said when the groups are empty. */
  readonly empty?: string | undefined
}

export interface PaletteGroup {
  readonly label: string
  readonly items: readonly PaletteItem[]
}

export interface PaletteItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly hint?: string | undefined
  readonly shortcut?: string | undefined
}

/** Type, arrow, Enter. It opens without animation, because it is opened by a key. */
export function Palette(props: PaletteProps): ReactNode {
  const { open, onClose, label, placeholder, query, onQuery, groups, onPick, empty = 'Nothing matches' } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css['backdrop']} />
        <Base.Viewport className={css['viewport']}>
          <Base.Popup className={css['popup']} aria-label={label}>
            <Autocomplete.Root
              open
              inline
              items={groups}
              filter={null}
              value={query}
              onValueChange={(next, details) => details.reason !== 'item-press' && onQuery(next)}
              itemToStringValue={(item: PaletteItem) => item.label}
              autoHighlight="always"
              keepHighlight
            >
              <Autocomplete.InputGroup className={css['search']}>
                <Search size={16} />
                <Autocomplete.Input className={css['input']} aria-label={label} placeholder={placeholder} />
              </Autocomplete.InputGroup>
              <div className={css['results']}>
                <Autocomplete.Empty className={popup['empty']}>{empty}</Autocomplete.Empty>
                <Autocomplete.List>
                  {(group: PaletteGroup) => (
                    <Autocomplete.Group key={group.label} items={group.items}>
                      <Autocomplete.GroupLabel className={popup['heading']}>{group.label}</Autocomplete.GroupLabel>
                      <Autocomplete.Collection>
                        {(item: PaletteItem) => <Item key={item.id} item={item} onPick={onPick} />}
                      </Autocomplete.Collection>
                    </Autocomplete.Group>
                  )}
                </Autocomplete.List>
              </div>
            </Autocomplete.Root>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

function Item({ item, onPick }: { readonly item: PaletteItem; readonly onPick: (itemId: string) => void }): ReactNode {
  return (
    <Autocomplete.Item className={popup['item']} value={item} onClick={() => onPick(item.id)}>
      {item.icon !== undefined && <span className={popup['lead']}>{item.icon}</span>}
      <span className={css['line']}>
        <span className={css['label']}>{item.label}</span>
        {item.hint !== undefined && <span className={popup['hint']}>{item.hint}</span>}
      </span>
      {item.shortcut !== undefined && (
        <span className={popup['trail']}>
          <Kbd shortcut={item.shortcut} />
        </span>
      )}
    </Autocomplete.Item>
  )
}

import { Menu as Base } from '@base-ui/react/menu'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import { Check, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import type { MenuAction, MenuCheck, MenuChoice, MenuEntry } from './menu-entry.ts'
import css from './popup.module.css'
import { ariaShortcut } from './shortcut-text.ts'

export interface MenuEntriesProps {
  readonly entries: readonly MenuEntry[]
}

export function MenuEntries({ entries }: MenuEntriesProps): ReactNode {
  return entries.map((entry) => <Entry key={entry.id} entry={entry} />)
}

function Entry({ entry }: { readonly entry: MenuEntry }): ReactNode {
  switch (entry.kind) {
    case 'action':
      return <Action entry={entry} />
    case 'check':
      return <CheckItem entry={entry} />
    case 'choice':
      return <Choice entry={entry} />
    case 'submenu':
      return (
        <Base.SubmenuRoot>
          <Base.SubmenuTrigger className={css['item']}>
            {entry.icon !== undefined && <span className={css['lead']}>{entry.icon}</span>}
            <span className={css['words']}>{entry.label}</span>
            <span className={css['trail']}>
              <ChevronRight size={14} />
            </span>
          </Base.SubmenuTrigger>
          <Base.Portal>
            <Base.Positioner className={css['positioner']} sideOffset={2} alignOffset={-4} collisionPadding={8}>
              <Base.Popup className={css['popup']}>
                <MenuEntries entries={entry.entries} />
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.SubmenuRoot>
      )
    case 'group':
      return (
        <Base.Group>
          <Base.GroupLabel className={css['heading']}>{entry.label}</Base.GroupLabel>
          <MenuEntries entries={entry.entries} />
        </Base.Group>
      )
    case 'separator':
      return <Base.Separator className={css['separator']} />
    default:
      return unreachable(entry)
  }
}

function Action({ entry }: { readonly entry: MenuAction }): ReactNode {
  const hint = entry.disabledReason ?? entry.hint
  return (
    <Base.Item
      className={css['item']}
      label={entry.label}
      disabled={entry.disabledReason !== undefined}
      data-tone={entry.tone}
      aria-keyshortcuts={ariaShortcut(entry.shortcut)}
      onClick={entry.onPick}
    >
      {entry.icon !== undefined && <span className={css['lead']}>{entry.icon}</span>}
      <span className={css['words']}>
        {entry.label}
        {hint !== undefined && <span className={css['hint']}>{hint}</span>}
      </span>
      {entry.shortcut !== undefined && (
        <span className={css['trail']}>
          <Kbd shortcut={entry.shortcut} />
        </span>
      )}
    </Base.Item>
  )
}

function CheckItem({ entry }: { readonly entry: MenuCheck }): ReactNode {
  return (
    <Base.CheckboxItem className={css['item']} checked={entry.checked} onCheckedChange={(checked) => entry.onChange(checked)}>
      <span className={css['lead']}>
        <Base.CheckboxItemIndicator>
          <Check size={14} />
        </Base.CheckboxItemIndicator>
      </span>
      <span className={css['words']}>{entry.label}</span>
    </Base.CheckboxItem>
  )
}

function Choice({ entry }: { readonly entry: MenuChoice }): ReactNode {
  return (
    <Base.Group>
      <Base.GroupLabel className={css['heading']}>{entry.label}</Base.GroupLabel>
      <Base.RadioGroup value={entry.value} onValueChange={(value: string) => entry.onChange(value)}>
        {entry.options.map((option) => (
          <Base.RadioItem key={option.value} className={css['item']} value={option.value} closeOnClick>
            {option.icon !== undefined && <span className={css['lead']}>{option.icon}</span>}
            <span className={css['words']}>{option.label}</span>
            <Base.RadioItemIndicator className={css['trail']}>
              <Check size={14} />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

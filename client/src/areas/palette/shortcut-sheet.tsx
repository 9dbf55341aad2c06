import type { ReactNode } from 'react'
import { useStores, useView } from '../../store/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import css from './shortcut-sheet.module.css'

interface Group {
  readonly label: string
  /** Keys pressed one after the other, with what they do. */
  readonly keys: readonly (readonly [readonly string[], string])[]
}

const groups: readonly Group[] = [
  {
    label: 'Anywhere',
    keys: [
      [['Mod+K'], 'Search or jump to'],
      [['Mod+Z'], 'Undo what I did last'],
      [['Mod+Shift+Z'], 'Do it again'],
      [['G', 'B'], 'Go to the board'],
      [['G', 'R'], 'Go to the ranked list'],
      [['G', 'O'], 'Go to the objectives'],
      [['/'], 'Filter by words'],
      [['['], 'Previous feature'],
      [[']'], 'Next feature'],
      [['?'], 'This list'],
    ],
  },
  {
    label: 'On a card',
    keys: [
      [['Enter'], 'Open'],
      [['Space'], 'Pick up; arrows move, Space drops, Escape cancels'],
      [['M'], 'Move to…'],
      [['E'], 'Edit the title'],
      [['C'], 'Add a feature'],
      [['J'], 'Next card'],
      [['K'], 'Previous card'],
      [['Delete'], 'Delete'],
    ],
  },
]

/** Every key there is, on one sheet. */
export function ShortcutSheet(): ReactNode {
  const { view } = useStores()
  const open = useView((state) => state.shortcutsOpen)
  return (
    <Dialog open={open} onClose={() => view.setState({ shortcutsOpen: false })} title="Keyboard shortcuts" size="md">
      <div className={css['groups']}>
        {groups.map(({ label, keys }) => (
          <section key={label} aria-label={label}>
            <h3 className={css['label']}>{label}</h3>
            <dl className={css['keys']}>
              {keys.map(([pressed, does]) => (
                <div key={does} className={css['row']}>
                  <dt className={css['does']}>{does}</dt>
                  <dd className={css['pressed']}>
                    {pressed.map((key) => (
                      <Kbd key={key} shortcut={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

import type { ReactNode } from 'react'
import { useMay, useStores, useView } from '../../store/hooks.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import css from './shortcut-sheet.module.css'

interface Key {
  /** Keys pressed one after the other. */
  readonly pressed: readonly string[]
  readonly does: string
  /** Of no use to those who may only read. */
  readonly writes?: boolean
}

interface Group {
  readonly label: string
  readonly keys: readonly Key[]
}

const groups: readonly Group[] = [
  {
    label: 'Anywhere',
    keys: [
      { pressed: ['Mod+K'], does: 'Search or jump to' },
      { pressed: ['Mod+Z'], does: 'Undo what I did last', writes: true },
      { pressed: ['Mod+Shift+Z'], does: 'Do it again', writes: true },
      { pressed: ['G', 'B'], does: 'Go to the board' },
      { pressed: ['G', 'R'], does: 'Go to the ranked list' },
      { pressed: ['G', 'O'], does: 'Go to the objectives' },
      { pressed: ['G', 'N'], does: 'Go to the briefing' },
      { pressed: ['G', 'P'], does: 'Go to the promises' },
      { pressed: ['/'], does: 'Filter by words' },
      { pressed: ['['], does: 'Open the previous feature' },
      { pressed: [']'], does: 'Open the next feature' },
      { pressed: ['Escape'], does: 'Leave a field, close what is open' },
      { pressed: ['?'], does: 'This list' },
    ],
  },
  {
    label: 'On the board',
    keys: [
      { pressed: ['J'], does: 'Next card' },
      { pressed: ['K'], does: 'Previous card' },
      { pressed: ['Enter'], does: 'Open; once more to go into it' },
      { pressed: ['C'], does: 'Add a feature', writes: true },
      { pressed: ['E'], does: 'Edit the title', writes: true },
      { pressed: ['Space'], does: 'Pick up; arrows move, Space drops, Escape cancels', writes: true },
      { pressed: ['M'], does: 'Move to…', writes: true },
      { pressed: ['X'], does: 'Select' },
      { pressed: ['Mod+Click'], does: 'Select one more' },
      { pressed: ['Shift+Click'], does: 'Select all between' },
      { pressed: ['Delete'], does: 'Delete', writes: true },
    ],
  },
  {
    label: 'In an open feature',
    keys: [
      { pressed: ['Y'], does: 'Copy what may be said' },
      { pressed: ['J'], does: 'Next feature' },
      { pressed: ['K'], does: 'Previous feature' },
    ],
  },
  {
    label: 'In the ranked list',
    keys: [
      { pressed: ['Enter'], does: 'Edit a number, or open the feature' },
      { pressed: ['Tab'], does: 'Write it and edit the next', writes: true },
      { pressed: ['Delete'], does: 'Clear a number', writes: true },
    ],
  },
]

/** Every key there is for this reader, on one sheet. */
export function ShortcutSheet(): ReactNode {
  const { view } = useStores()
  const canWrite = useMay('edit-plan')
  const open = useView((state) => state.shortcutsOpen)
  return (
    <Dialog open={open} onClose={() => view.setState({ shortcutsOpen: false })} title="Keyboard shortcuts" size="md">
      <div className={css['groups']}>
        {groups.map(({ label, keys }) => (
          <section key={label} aria-label={label}>
            <h3 className={css['label']}>{label}</h3>
            <dl className={css['keys']}>
              {keys
                .filter(({ writes }) => canWrite || writes !== true)
                .map(({ pressed, does }) => (
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

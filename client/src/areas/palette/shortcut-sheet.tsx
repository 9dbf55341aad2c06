import type { ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
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
  /** Of no use to those who may not do this to what customers ask for. */
  readonly needs?: 'contribute' | 'triage'
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
      { pressed: ['G', 'H'], does: 'Go to the history' },
      { pressed: ['G', 'L'], does: 'Go to the calls', needs: 'contribute' },
      { pressed: ['G', 'P'], does: 'Go to the promises', needs: 'contribute' },
      { pressed: ['G', 'C'], does: 'Go to the companies', needs: 'contribute' },
      { pressed: ['G', 'Q'], does: 'Go to the requests', needs: 'contribute' },
      { pressed: ['G', 'U'], does: 'Go to the public roadmap', writes: true },
      { pressed: ['G', 'S'], does: 'Share the roadmap' },
      { pressed: ['R'], does: 'Log a request', needs: 'contribute' },
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
    label: 'In the inbox of requests',
    keys: [
      { pressed: ['J'], does: 'Next request', needs: 'triage' },
      { pressed: ['K'], does: 'Previous request', needs: 'triage' },
      { pressed: ['L'], does: 'Link to a feature', needs: 'triage' },
      { pressed: ['Alt+1'], does: 'Link to the first it may be about', needs: 'triage' },
      { pressed: ['C'], does: 'Create a feature from it', needs: 'triage' },
      { pressed: ['M'], does: 'Merge into another request', needs: 'triage' },
      { pressed: ['A'], does: 'Answer', needs: 'triage' },
      { pressed: ['I'], does: 'Ask back', needs: 'triage' },
      { pressed: ['S'], does: 'Snooze', needs: 'triage' },
      { pressed: ['D'], does: 'Decline', needs: 'triage' },
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
  const needed = { contribute: useMaySales('contribute'), triage: useMaySales('triage') }
  const open = useView((state) => state.shortcutsOpen)
  const shown = groups
    .map(({ label, keys }) => ({
      label,
      keys: keys.filter(({ writes, needs }) => (canWrite || writes !== true) && (needs === undefined || needed[needs])),
    }))
    .filter(({ keys }) => keys.length > 0)
  return (
    <Dialog open={open} onClose={() => view.setState({ shortcutsOpen: false })} title="Keyboard shortcuts" size="md">
      <div className={css['groups']}>
        {shown.map(({ label, keys }) => (
          <section key={label} aria-label={label}>
            <h3 className={css['label']}>{label}</h3>
            <dl className={css['keys']}>
              {keys.map(({ pressed, does }) => (
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

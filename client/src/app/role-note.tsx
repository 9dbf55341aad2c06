import { Eye, MessageSquare } from 'lucide-react'
import type { ReactNode } from 'react'
import { useConnection, useMay, useMe } from '../store/hooks.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import css from './role-note.module.css'
import { roleNote } from './role-note.ts'

/** Says to whoever does not shape the plan what they may do here, and whom to ask for the rest. */
export function RoleNote(): ReactNode {
  const role = useConnection((facts) => facts.role)
  const shapes = useMay('edit-plan')
  const speaks = useMay('comment')
  const { people } = useMe()
  if (role === null || shapes) return null
  const { label, sentence } = roleNote({ speaks, people })
  return (
    <Popover
      title={label}
      trigger={
        <Button size="sm" variant="ghost" icon={speaks ? <MessageSquare size={14} /> : <Eye size={14} />} aria-label={label}>
          <span className={css['words']}>{label}</span>
        </Button>
      }
    >
      <p className={css['sentence']}>{sentence}</p>
    </Popover>
  )
}

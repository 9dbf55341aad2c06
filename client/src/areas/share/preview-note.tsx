import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { recallPreview } from '../../platform/preview-memory.ts'
import { Button } from '../../ui/button.tsx'
import { roleNames } from '../../words/role-words.ts'
import { leavePreview } from './leave-preview.ts'
import css from './preview.module.css'

/** Says, for as long as a page looks through another role, that it does. */
export function PreviewNote(): ReactNode {
  const preview = recallPreview()
  if (preview === undefined) return null
  const role = roleNames[preview.role]
  return (
    <p className={css['note']} title={`You see what ${role} sees. What would change something is left out.`}>
      <Eye size={14} />
      <span>
        <span className={css['wide']}>You see this </span>
        as {role}
      </span>
      {/* On a phone the menu of the account has it. */}
      <span className={css['end']}>
        <Button size="xs" onClick={leavePreview}>
          End preview
        </Button>
      </span>
    </p>
  )
}

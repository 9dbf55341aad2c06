import { previewRoles } from '@parley/shared/protocol/preview-names.ts'
import { Eye, Globe } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { previewPath } from '../../platform/publication-api.ts'
import { roleNames } from '../../words/role-words.ts'
import css from './share.module.css'

export interface SeeAsProps {
  readonly roadmapId: string
  readonly isOwner: boolean
  /** The version that outsiders see now; null while they see none. */
  readonly liveVersion: number | null
}

/** What the others get, looked at as they get it: members in a page of their own that can change nothing, outsiders in a frame. */
export function SeeAs({ roadmapId, isOwner, liveVersion }: SeeAsProps): ReactNode {
  const [isShown, setShown] = useState(false)
  return (
    <div className={css['buttons']} data-start="">
      {isOwner &&
        previewRoles.map((role) => (
          <LinkButton key={role} href={`/preview/${role}`} target="_blank" rel="noopener" size="sm" icon={<Eye size={14} />}>
            {roleNames[role]}
          </LinkButton>
        ))}
      <Button
        icon={<Globe size={14} />}
        disabledReason={liveVersion === null ? 'Outsiders see nothing yet: the public roadmap is off, or nothing is released' : undefined}
        onClick={() => setShown(true)}
      >
        Prospect
      </Button>
      {isShown && liveVersion !== null && (
        <Dialog open size="lg" title="As a prospect sees it" description="The public page of this moment." onClose={() => setShown(false)}>
          <iframe className={css['frame']} title="As a prospect sees it" sandbox="" src={previewPath(roadmapId, liveVersion)} />
        </Dialog>
      )}
    </div>
  )
}

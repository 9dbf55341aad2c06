import type { FeatureLink } from '@parley/shared/trackers/feature-links.ts'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { nameOf } from './name-of.ts'

export interface LabelDialogProps {
  readonly link: FeatureLink
  readonly onLabel: (label: string | null) => void
  readonly onClose: () => void
}

/** What a link is called here; left empty, it is called as it is there. */
export function LabelDialog({ link, onLabel, onClose }: LabelDialogProps): ReactNode {
  const [text, setText] = useState(link.label ?? '')
  function save(): void {
    onLabel(text.trim() === '' ? null : text.trim())
    onClose()
  }
  return (
    <Dialog
      open
      size="sm"
      title="Label the link"
      description={link.address}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Label"
        maxLength={120}
        placeholder={nameOf({ ...link, label: null })}
        value={text}
        onChange={setText}
        onSubmit={save}
      />
    </Dialog>
  )
}

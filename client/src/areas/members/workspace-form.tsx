import type { ReactNode } from 'react'
import { renameWorkspace } from '../../platform/member-api.ts'
import { lacksText } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/use-toast.ts'
import css from './members.module.css'

export interface WorkspaceFormProps {
  readonly name: string
  readonly onSaved: () => void
}

export function WorkspaceForm({ name, onSaved }: WorkspaceFormProps): ReactNode {
  const toast = useToast()
  const { field, ...form } = useForm({
    initial: { name },
    check: (values) => ({ name: lacksText(values.name, 'Give the workspace a name.') }),
    send: (values) => renameWorkspace({ name: values.name.trim() }),
    onDone: () => {
      toast({ message: 'The workspace is renamed.' })
      onSaved()
    },
  })
  return (
    <div className={css['narrow']}>
      <Form label="Name of the workspace" problem={form.problem} onSubmit={form.submit}>
        <TextField {...field('name')} label="Workspace name" maxLength={120} />
        <SubmitButton variant="default" busy={form.busy}>
          Rename
        </SubmitButton>
      </Form>
    </div>
  )
}

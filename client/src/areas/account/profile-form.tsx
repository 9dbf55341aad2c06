import type { ReactNode } from 'react'
import { editProfile } from '../../platform/profile-api.ts'
import { lacksText } from '../../parts/field-checks.ts'
import { useForm } from '../../parts/use-form.ts'
import { Form } from '../../ui/form.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/use-toast.ts'

export interface ProfileFormProps {
  readonly name: string
  readonly onSaved: () => void
}

export function ProfileForm({ name, onSaved }: ProfileFormProps): ReactNode {
  const toast = useToast()
  const { field, ...form } = useForm({
    initial: { name },
    check: (values) => ({ name: lacksText(values.name, 'Write your name.') }),
    send: (values) => editProfile({ name: values.name.trim() }),
    onDone: () => {
      toast({ message: 'Your name is saved.' })
      onSaved()
    },
  })
  return (
    <Form label="Your name" problem={form.problem} onSubmit={form.submit}>
      <TextField {...field('name')} label="Name" autoComplete="name" maxLength={120} />
      <SubmitButton variant="default" busy={form.busy}>
        Save name
      </SubmitButton>
    </Form>
  )
}

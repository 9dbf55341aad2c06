import type { PublicationMode, PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { PublicLayout } from '@parley/shared/public/public-roadmap.ts'
import { useState, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { savePublication } from '../../platform/publication-api.ts'
import { Form, type FormProblem } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { SubmitButton } from '../../ui/submit-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { DoorSwitches } from './door-switches.tsx'
import css from './publication.module.css'

export interface SettingsFormProps {
  readonly roadmapId: string
  readonly settings: PublicationSettings
  readonly isOwner: boolean
  readonly onSaved: () => void
}

type ListField = 'frameAncestors' | 'internalWords' | 'allowedWords'

/** How the roadmap is shown; owners alone change it, and all of it at once. */
export function SettingsForm({ roadmapId, settings, isOwner, onSaved }: SettingsFormProps): ReactNode {
  const [draft, setDraft] = useState(settings)
  const [lists, setLists] = useState(() => listsOf(settings))
  const [problem, setProblem] = useState<FormProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const toast = useToast()
  const disabled = !isOwner
  function change(part: Partial<PublicationSettings>): void {
    setDraft({ ...draft, ...part })
  }
  function list(name: ListField) {
    return { value: lists[name], disabled, multiline: true, onChange: (next: string) => setLists({ ...lists, [name]: next }) }
  }
  function text(name: 'slug' | 'title' | 'intro' | 'note') {
    return { value: draft[name], disabled, onChange: (next: string) => change({ [name]: next }) }
  }
  async function save(): Promise<void> {
    setBusy(true)
    const answer = await savePublication(roadmapId, {
      ...draft,
      frameAncestors: itemsIn(lists.frameAncestors),
      internalWords: itemsIn(lists.internalWords),
      allowedWords: itemsIn(lists.allowedWords),
    })
    setBusy(false)
    if (!answer.ok) return setProblem({ sentence: apiSentence(answer.failure) })
    setProblem(null)
    toast({ message: draft.enabled ? 'Saved.' : 'Saved: nobody outside sees anything.' })
    onSaved()
  }
  return (
    <div className={css['column']}>
      {disabled && <Notice>Owners change these settings; product previews and releases.</Notice>}
      <Form label="How the roadmap is shown" problem={problem} onSubmit={() => void save()}>
        <Switch
          label="Public"
          hint="Whoever has the address sees it, without signing in."
          checked={draft.enabled}
          disabled={disabled}
          onChange={(enabled) => change({ enabled })}
        />
        <TextField label="Address" hint="3 to 60 small letters, digits and hyphens, behind /p/" maxLength={60} {...text('slug')} />
        <TextField label="Title" maxLength={120} {...text('title')} />
        <TextField label="Introduction" multiline maxLength={600} {...text('intro')} />
        <TextField label="A line that says plans may change" multiline maxLength={300} {...text('note')} />
        <div className={css['row']}>
          <Select<PublicationMode>
            label="Changes"
            value={draft.mode}
            disabled={disabled}
            options={[
              { value: 'held', label: 'Wait for a release' },
              { value: 'automatic', label: 'Go out by themselves' },
            ]}
            onChange={(mode) => change({ mode })}
          />
          <Select<PublicLayout>
            label="Layout"
            value={draft.layout}
            disabled={disabled}
            options={[
              { value: 'columns', label: 'Columns' },
              { value: 'timeline', label: 'Timeline' },
            ]}
            onChange={(layout) => change({ layout })}
          />
        </div>
        <Switch
          label="Show features without public words under their own title"
          hint="Otherwise they are not shown until somebody writes a public title."
          checked={draft.ownTitles}
          disabled={disabled}
          onChange={(ownTitles) => change({ ownTitles })}
        />
        <DoorSwitches settings={draft} disabled={disabled} onChange={change} />
        <TextField label="Words that must not be public, one a line" {...list('internalWords')} />
        <TextField
          label="Words that are fine, one a line"
          hint="Such as an ordinary word that is also the name of a customer."
          {...list('allowedWords')}
        />
        <TextField
          label="Sites that may show it inside their pages, one a line"
          hint="Origins such as https://www.example.com; empty means none."
          {...list('frameAncestors')}
        />
        {isOwner && <SubmitButton busy={busy}>Save</SubmitButton>}
      </Form>
    </div>
  )
}

function listsOf({ frameAncestors, internalWords, allowedWords }: PublicationSettings): Readonly<Record<ListField, string>> {
  return { frameAncestors: frameAncestors.join('\n'), internalWords: internalWords.join('\n'), allowedWords: allowedWords.join('\n') }
}

function itemsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

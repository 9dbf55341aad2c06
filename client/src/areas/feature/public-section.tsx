import type { FeatureEdit } from '@parley/shared/commands/command.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import type { Initiative } from '@parley/shared/model/goal.ts'
import type { Visibility } from '@parley/shared/model/guidance.ts'
import { Globe } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { DraftField } from '../../parts/draft-field.tsx'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useMay, usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import css from './public-section.module.css'

export interface PublicSectionProps {
  readonly feature: Feature
}

const visibilityNames: Readonly<Record<Visibility, string>> = { private: 'Private', theme_only: 'Theme only', public: 'Public' }
const options = (['private', 'theme_only', 'public'] as const).map((value) => ({ value, label: visibilityNames[value] }))

/** What outsiders may see of a feature, and in which words. */
export function PublicSection({ feature }: PublicSectionProps): ReactNode {
  const canWrite = useMay('edit-plan')
  return (
    <section className={css['section']} aria-label="Public roadmap">
      {canWrite ? <Written feature={feature} /> : <Told feature={feature} />}
    </section>
  )
}

function Told({ feature }: PublicSectionProps): ReactNode {
  return (
    <Head>
      <span className={css['told']}>{toldOf(feature)}</span>
    </Head>
  )
}

function toldOf({ visibility, publicTitle, title }: Feature): string {
  return visibility === 'public' ? `Public as “${publicTitle ?? title}”` : visibilityNames[visibility]
}

function Head({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <header className={css['head']}>
      <span className={css['name']}>
        <Globe size={14} />
        Public roadmap
      </span>
      {children}
    </header>
  )
}

function Written({ feature }: PublicSectionProps): ReactNode {
  const { id, visibility, initiativeId } = feature
  const carryOut = useCarryOut()
  const [isOpen, setOpen] = useState(false)
  const initiative = usePlan(({ goals }) => (initiativeId === null ? undefined : goals.initiatives.get(initiativeId)))
  const shows = isOpen && visibility !== 'private'
  function edit(part: FeatureEdit): void {
    carryOut({ kind: 'edit-feature', featureId: id, edit: part })
  }
  function see(next: Visibility): void {
    edit({ visibility: next })
    // Whoever shows something wants to say what.
    setOpen(next !== 'private')
  }
  return (
    <>
      <Head>
        {visibility !== 'private' && (
          <Button size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Public words
          </Button>
        )}
        <Select label="What outsiders see" hideLabel value={visibility} options={options} onChange={see} />
      </Head>
      {shows && visibility === 'public' && <PublicWords feature={feature} onEdit={edit} />}
      {shows && initiative !== undefined && <PublicTheme initiative={initiative} />}
    </>
  )
}

interface PublicWordsProps extends PublicSectionProps {
  readonly onEdit: (edit: FeatureEdit) => void
}

function PublicWords({ feature: { title, publicTitle, publicSummary, publicPeriod }, onEdit }: PublicWordsProps): ReactNode {
  return (
    <>
      <DraftField
        label="Public title"
        placeholder={title}
        maxLength={120}
        value={publicTitle ?? ''}
        onCommit={(text) => onEdit({ publicTitle: text === '' ? null : text })}
      />
      <DraftField
        label="Public summary"
        multiline
        maxLength={600}
        value={publicSummary ?? ''}
        onCommit={(text) => onEdit({ publicSummary: text === '' ? null : text })}
      />
      <Switch
        label="Say for when it is meant"
        hint="Only while it stands in Now or Next, and never finer than a quarter."
        checked={publicPeriod}
        onChange={(on) => onEdit({ publicPeriod: on ? true : null })}
      />
    </>
  )
}

/** An initiative has its own name for us; outsiders hear of it only under the one that is meant for them. */
function PublicTheme({ initiative: { id, name, publicName } }: { readonly initiative: Initiative }): ReactNode {
  const carryOut = useCarryOut()
  return (
    <DraftField
      label={`What outsiders may call “${name}”`}
      hint="Empty: they hear the name of the product instead."
      maxLength={120}
      value={publicName ?? ''}
      onCommit={(text) => void carryOut({ kind: 'name-initiative-publicly', initiativeId: id, name: text === '' ? null : text })}
    />
  )
}

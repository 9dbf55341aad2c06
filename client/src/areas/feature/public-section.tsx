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
  const { id, visibility, publicTitle } = feature
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const [isOpen, setOpen] = useState(false)
  const initiative = usePlan(({ goals }) => (feature.initiativeId === null ? undefined : goals.initiatives.get(feature.initiativeId)))
  function edit(part: FeatureEdit): void {
    carryOut({ kind: 'edit-feature', featureId: id, edit: part })
  }
  return (
    <section className={css['section']} aria-label="Public roadmap">
      <header className={css['head']}>
        <span className={css['name']}>
          <Globe size={14} />
          Public roadmap
        </span>
        {canWrite && visibility !== 'private' && (
          <Button size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Public words
          </Button>
        )}
        {canWrite ? (
          <Select
            label="What outsiders see"
            hideLabel
            value={visibility}
            options={options}
            onChange={(next) => {
              edit({ visibility: next })
              // Whoever shows something wants to say what.
              setOpen(next !== 'private')
            }}
          />
        ) : (
          <span className={css['told']}>
            {visibility === 'public' ? `Public as “${publicTitle ?? feature.title}”` : visibilityNames[visibility]}
          </span>
        )}
      </header>
      {isOpen && canWrite && visibility === 'public' && <PublicWords feature={feature} onEdit={edit} />}
      {isOpen && canWrite && visibility !== 'private' && initiative !== undefined && <PublicTheme initiative={initiative} />}
    </section>
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

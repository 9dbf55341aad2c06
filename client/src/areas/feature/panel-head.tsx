import type { Feature } from '@parley/shared/model/feature.ts'
import { ChevronDown, ChevronUp, Ellipsis, Link2, Trash2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMay, usePlan } from '../../store/hooks.ts'
import { AreaDot } from '../../ui/area-dot.tsx'
import { AvatarStack } from '../../ui/avatar-stack.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useViewers } from './use-viewers.ts'
import css from './panel-head.module.css'

export interface PanelHeadProps {
  readonly feature: Feature
  readonly onClose: () => void
  readonly onStep: (direction: 1 | -1) => void
}

/** Which feature this is, who else looks at it, and what can be done with it as a whole. */
export function PanelHead({ feature, onClose, onStep }: PanelHeadProps): ReactNode {
  const product = usePlan((plan) => (feature.productId === null ? undefined : plan.goals.products.get(feature.productId)))
  const viewers = useViewers(feature.id)
  const toast = useToast()
  async function copyLink(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href)
      toast({ message: 'Link copied' })
    } catch {
      toast({ message: 'The browser did not allow copying. The address bar holds the link.', tone: 'bad' })
    }
  }
  return (
    <header className={css['head']}>
      {feature.key !== null && <span className={css['key']}>{feature.key}</span>}
      {product !== undefined && (
        <span className={css['product']}>
          <AreaDot hue={product.hue} />
          <span className={css['name']}>{product.name}</span>
        </span>
      )}
      <span className={css['space']} />
      {viewers.length > 0 && <AvatarStack label="Also looking at this" people={viewers} max={3} size={20} />}
      <span className={css['tools']}>
        <IconButton label="Previous feature" shortcut="K" icon={<ChevronUp size={16} />} onClick={() => onStep(-1)} />
        <IconButton label="Next feature" shortcut="J" icon={<ChevronDown size={16} />} onClick={() => onStep(1)} />
        <IconButton label="Copy link" icon={<Link2 size={16} />} onClick={() => void copyLink()} />
        <More feature={feature} onClose={onClose} />
        <IconButton label="Close" shortcut="Escape" icon={<X size={16} />} onClick={onClose} />
      </span>
    </header>
  )
}

function More({ feature, onClose }: Pick<PanelHeadProps, 'feature' | 'onClose'>): ReactNode {
  const canWrite = useMay('edit-plan')
  const carryOut = useCarryOut()
  const toast = useToast()
  function handleDelete(): void {
    const { id: featureId, title } = feature
    if (!carryOut({ kind: 'delete-feature', featureId })) return
    onClose()
    toast({ message: `Deleted ${title}`, action: { label: 'Undo', onPick: () => void carryOut({ kind: 'restore-feature', featureId }) } })
  }
  if (!canWrite || feature.deletedAt !== null) return null
  return (
    <Menu
      align="end"
      trigger={<IconButton label="More" icon={<Ellipsis size={16} />} />}
      entries={[{ kind: 'action', id: 'delete', label: 'Delete feature', icon: <Trash2 size={14} />, tone: 'bad', onPick: handleDelete }]}
    />
  )
}

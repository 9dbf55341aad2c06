import type { CompanyId } from '@parley/shared/model/ids.ts'
import type { ProspectLinkJson } from '@parley/shared/protocol/prospect-links.ts'
import { Link } from 'lucide-react'
import { useCallback, useState, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { RecordSection } from '../../parts/record-section.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useAskAfterEdits } from '../../parts/use-ask-after-edits.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { fetchProspectLinks } from '../../platform/prospect-link-api.ts'
import { useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { LinkLine } from './link-line.tsx'
import { MakeLinkDialog } from './make-link-dialog.tsx'

export interface ProspectLinksProps {
  readonly roadmapId: string
  readonly companyId: CompanyId
}

/** What of the plan has a say in it. */
const saidParts = ['features', 'guidance'] as const

/** What was shared with a company: who read it, and whether it still holds. */
export function ProspectLinks({ roadmapId, companyId }: ProspectLinksProps): ReactNode {
  const [answered, ask] = useAnswer(useCallback(() => fetchProspectLinks(roadmapId), [roadmapId]))
  const mayShare = useMaySales('contribute')
  const deals = useSales((sales) => sales.deals)
  const [isMaking, setMaking] = useState(false)
  useAskAfterEdits(ask, saidParts)
  const live = [...deals.values()].filter((deal) => deal.companyId === companyId && deal.deletedAt === null)
  const links = answered.kind === 'known' ? answered.value.filter((link) => link.companyId === companyId).sort(liveFirst) : []
  return (
    <RecordSection
      label="Shared links"
      count={links.length}
      nothing={answered.kind === 'known' ? 'Nothing is shared with them by a link.' : ''}
      act={
        mayShare && (
          <Button
            size="xs"
            icon={<Link size={13} />}
            disabledReason={live.length === 0 ? 'A link belongs to a deal: add one first' : undefined}
            onClick={() => setMaking(true)}
          >
            Share a link
          </Button>
        )
      }
    >
      {answered.kind !== 'known' && (
        <AnswerView answered={answered} onRetry={ask} lines={1}>
          {() => null}
        </AnswerView>
      )}
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <LinkLine key={link.id} roadmapId={roadmapId} link={link} onChanged={ask} />
          ))}
        </ul>
      )}
      {isMaking && (
        <MakeLinkDialog roadmapId={roadmapId} companyId={companyId} deals={live} onMade={ask} onClose={() => setMaking(false)} />
      )}
    </RecordSection>
  )
}

function liveFirst(a: ProspectLinkJson, b: ProspectLinkJson): number {
  return Number(b.state === 'live') - Number(a.state === 'live') || Date.parse(b.madeAt) - Date.parse(a.madeAt)
}

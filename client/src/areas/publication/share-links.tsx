import type { PublicationJson } from '@parley/shared/protocol/publication.ts'
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import css from './publication.module.css'

export interface ShareLinksProps {
  readonly publication: Pick<PublicationJson, 'url' | 'settings'>
}

/** The address to hand out, and what to put into another page. */
export function ShareLinks({ publication: { url, settings } }: ShareLinksProps): ReactNode {
  return (
    <div className={css['share']}>
      <LinkButton href={url} target="_blank" rel="noopener" size="sm" icon={<ExternalLink size={14} />}>
        Open
      </LinkButton>
      <CopyButton text={url} label="Copy link" />
      {settings.frameAncestors.length > 0 && <CopyButton text={embedCode(url)} label="Copy embed code" />}
    </div>
  )
}

function embedCode(url: string): string {
  return `<iframe src="${url}/embed" title="Roadmap" width="100%" height="720" style="border:0" loading="lazy"></iframe>`
}

import type { ReactNode } from 'react'
import { CompaniesScreen } from '../areas/customers/companies-screen.tsx'
import { ProspectLinks } from '../areas/prospect-links/prospect-links.tsx'
import type { ScreenProps } from './screen-views.ts'

/** Companies, each with what was shared with it. */
export function CompaniesWithLinks({ roadmapId, onOpen }: ScreenProps): ReactNode {
  return <CompaniesScreen onOpen={onOpen} renderMore={(companyId) => <ProspectLinks roadmapId={roadmapId} companyId={companyId} />} />
}

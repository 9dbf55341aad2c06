import type { Me } from '@parley/shared/protocol/http.ts'
import type { Member } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { fetchMembers } from '../../platform/member-api.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { Setting } from '../../ui/setting.tsx'
import { Invitations } from './invitations.tsx'
import { MemberTable } from './member-table.tsx'
import { RoleLegend } from './role-legend.tsx'
import { WorkspaceForm } from './workspace-form.tsx'

export interface MembersScreenProps {
  readonly workspace: Me['workspace']
  /** Names and roles are shown elsewhere too. */
  readonly onChanged: () => void
}

/** Who belongs to the workspace and what they may do; owners change it, everybody sees it. */
export function MembersScreen({ workspace, onChanged }: MembersScreenProps): ReactNode {
  const [members, ask] = useAnswer(fetchMembers)
  function handleChanged(): void {
    ask()
    onChanged()
  }
  return (
    <Page title="Members and roles" lead={`Everybody who belongs to ${workspace.name}, and what they may do there.`}>
      <AnswerView answered={members} onRetry={ask} lines={5}>
        {(known) => {
          const isOwner = known.some(({ isMe, role }) => isMe && role === 'owner')
          return (
            <>
              <Setting title={known.length === 1 ? '1 member' : `${known.length} members`}>
                {!isOwner && <Notice>{whoCanWords(known)}</Notice>}
                <MemberTable members={known} canChange={isOwner} workspaceName={workspace.name} onChanged={handleChanged} />
              </Setting>
              {isOwner && <Invitations />}
              <Setting title="What the roles may do">
                <RoleLegend />
              </Setting>
              {isOwner && (
                <Setting title="Name of the workspace" lead="Shown above the roadmaps and in every invitation.">
                  <WorkspaceForm name={workspace.name} onSaved={onChanged} />
                </Setting>
              )}
            </>
          )
        }}
      </AnswerView>
    </Page>
  )
}

const names = new Intl.ListFormat('en', { type: 'disjunction' })

function whoCanWords(members: readonly Member[]): string {
  const owners = members.filter(({ role }) => role === 'owner').map(({ name }) => name)
  return owners.length === 0
    ? 'Only owners invite people and change roles.'
    : `Only owners invite people and change roles. Ask ${names.format(owners)}.`
}

import { fail, ok, type Result } from '../base/result.ts'
import { writeEntries, type DocReader, type LiveDoc } from '../document/live-doc.ts'
import type { Write } from '../document/zone.ts'
import { judgeWrite, type Governed } from '../rights/judge-write.ts'
import type { Role } from '../model/person.ts'
import type { Law } from '../rights/law.ts'
import type { CommandFailure } from './command.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'
import { draftOn } from './draft.ts'

/** How commands of one kind of document become writes, and what is checked before they are made. */
export interface Statute<Z extends string, C> {
  readonly law: Law
  readonly decide: (document: DocReader<Z>, command: C, context: CommandContext) => Decision<Z>
  /** Why a key may not hold a value, whoever writes. */
  readonly checkEntry: (zone: Z, key: string, value: unknown) => string | undefined
}

/**
 * Carries out commands as one: each is decided on the document as the ones before would leave it and each write is checked
 * against grammar and rights; then all are made in one transaction, or none. The value of a success is what was written.
 */
export function carryOut<Z extends string, C>(
  statute: Statute<Z, C>,
  { live, commands, context }: { readonly live: LiveDoc<Z>; readonly commands: readonly C[]; readonly context: CommandContext },
): Result<readonly Write<Z>[], CommandFailure> {
  if (!live.isReady()) return fail({ kind: 'not-ready' })
  const draft = draftOn(live)
  const governed = { law: statute.law, zones: live.zones, reader: draft }
  for (const command of commands) {
    const decision = statute.decide(draft, command, context)
    if (!decision.ok) return decision
    for (const write of decision.value) {
      const failure = context.role === 'server' ? fault(statute, write) : refusal(governed, write, { ...context, role: context.role })
      if (failure !== undefined) return fail(failure)
      draft.add(write)
    }
  }
  writeEntries(live, draft.writes, context.origin)
  return ok(draft.writes)
}

/** The server's own jobs may do whatever the grammar allows. */
function fault<Z extends string, C>({ checkEntry }: Statute<Z, C>, { zone, key, value }: Write<Z>): CommandFailure | undefined {
  const reason = checkEntry(zone, key, value)
  return reason === undefined ? undefined : { kind: 'unlawful', reason }
}

interface Person {
  readonly actor: string
  readonly role: Role
}

function refusal<Z extends string>(governed: Governed<Z>, write: Write<Z>, { actor, role }: Person): CommandFailure | undefined {
  const unlawful = judgeWrite(governed, write, { userId: actor, role })
  if (unlawful === undefined) return undefined
  return unlawful.kind === 'grammar' ? { kind: 'unlawful', reason: unlawful.reason } : { kind: 'not-allowed', allowed: unlawful.allowed }
}

import type { OwnerOf } from '../gate/claims.ts'

/**
 * Whose each client id of a document is. It is bound with the first update under it, for ever; before that, whoever shows
 * presence under it has spoken for it, because presence tells it to everybody.
 */
export class ClientIds {
  readonly #owners: Map<number, string>
  readonly #spokenFor = new Map<number, string>()

  constructor(owners: ReadonlyMap<number, string>) {
    this.#owners = new Map(owners)
  }

  /** The owners as one person's update meets them: what that person spoke for is still free to be claimed. */
  asSeenBy(userId: string): OwnerOf {
    return (clientId) => {
      const speaker = this.#spokenFor.get(clientId)
      return this.#owners.get(clientId) ?? (speaker === userId ? undefined : speaker)
    }
  }

  bind(clientIds: readonly number[], userId: string): void {
    for (const clientId of clientIds) this.#owners.set(clientId, userId)
  }

  /** False when the id is somebody else's. */
  speakFor(clientId: number, userId: string): boolean {
    const owner = this.#owners.get(clientId) ?? this.#spokenFor.get(clientId)
    if (owner === undefined) this.#spokenFor.set(clientId, userId)
    return owner === undefined || owner === userId
  }
}

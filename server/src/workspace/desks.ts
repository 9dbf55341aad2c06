import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { RoadmapId } from '@parley/shared/model/ids.ts'
import { roadmapOfDocument } from '../storage/roadmap-of-document.ts'
import type { Room } from '../sync/room.ts'
import { Desk, type DeskOptions } from './desk.ts'

/** One desk for each roadmap of which a document was opened. */
export class Desks implements Disposable {
  readonly #options: Omit<DeskOptions, 'roadmap'>
  readonly #desks = new Map<RoadmapId, Desk>()
  #isOver = false

  constructor(options: Omit<DeskOptions, 'roadmap'>) {
    this.#options = options
  }

  /** Puts a document that was just opened on the desk of its roadmap. */
  async attach(room: Room): Promise<void> {
    const roadmap = await roadmapOfDocument(this.#options.storage, room.id)
    if (roadmap === undefined || this.#isOver) return
    const desk = this.#desks.get(roadmap.id) ?? new Desk({ ...this.#options, roadmap })
    this.#desks.set(roadmap.id, desk)
    desk.attach(room)
  }

  /** Lets the desk of a roadmap finish and be silent while one of its documents is exchanged. */
  async rest(id: RoadmapId, kind: DocumentKind): Promise<void> {
    await this.#desks.get(id)?.rest(kind)
  }

  rouse(id: RoadmapId): void {
    this.#desks.get(id)?.rouse()
  }

  /** To be told of what is in no document and yet makes people's news. */
  lookSoon(id: RoadmapId): void {
    this.#desks.get(id)?.lookSoon()
  }

  /** To be told after each vote. */
  countSoon(id: RoadmapId): void {
    this.#desks.get(id)?.countSoon()
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    for (const desk of this.#desks.values()) desk[Symbol.dispose]()
  }
}

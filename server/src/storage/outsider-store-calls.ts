import type { OutsiderStore } from './storage.ts'
import type { WorkerLink } from './worker-link.ts'

/** Each call, handed to the thread that owns the database. */
export function outsiderStoreCalls(link: WorkerLink): OutsiderStore {
  return {
    countIdea: (roadmapId, day, most) => link.call('countIdea', [roadmapId, day, most]),
    pressVote: (press) => link.call('pressVote', [press]),
    askSubscription: (asked) => link.call('askSubscription', [asked]),
    confirmSubscription: (confirmation) => link.call('confirmSubscription', [confirmation]),
    dropSubscriptions: (roadmapId, emailHash) => link.call('dropSubscriptions', [roadmapId, emailHash]),
    dropStaleSubscriptions: (unconfirmedBefore, confirmedBefore) =>
      link.call('dropStaleSubscriptions', [unconfirmedBefore, confirmedBefore]),
    takeSubscribers: (roadmapId, cardIds) => link.call('takeSubscribers', [roadmapId, cardIds]),
    countVotes: (roadmapId) => link.call('countVotes', [roadmapId]),
    listProspectLinks: (roadmapId) => link.call('listProspectLinks', [roadmapId]),
    addProspectLink: (made, tokenHash) => link.call('addProspectLink', [made, tokenHash]),
    revokeProspectLink: (id, deed) => link.call('revokeProspectLink', [id, deed]),
    findProspectLink: (by) => link.call('findProspectLink', [by]),
    claimPasscodeTry: (id, now) => link.call('claimPasscodeTry', [id, now]),
    forgetPasscodeTries: (id) => link.call('forgetPasscodeTries', [id]),
    noteLinkOpen: (open) => link.call('noteLinkOpen', [open]),
    listLinkOpens: (id, limit) => link.call('listLinkOpens', [id, limit]),
    noteToldStale: (id, at) => link.call('noteToldStale', [id, at]),
  }
}

import { rememberByRoadmap } from './remember-by-roadmap.ts'
import type { ProgramStore } from './storage.ts'
import type { WorkerLink } from './worker-link.ts'

/** Each call, handed to the thread that owns the database. */
export function programStoreCalls(link: WorkerLink): ProgramStore {
  const webhooks = rememberByRoadmap((roadmapId) => link.call('listSignedWebhooks', [roadmapId]))
  return {
    claimReply: (write, keptSince) => link.call('claimReply', [write, keptSince]),
    keepReply: (personId, key, reply) => link.call('keepReply', [personId, key, reply]),
    dropReply: (personId, key) => link.call('dropReply', [personId, key]),
    setCalendarAddress: (personId, tokenHash, at) => link.call('setCalendarAddress', [personId, tokenHash, at]),
    dropCalendarAddress: (personId) => link.call('dropCalendarAddress', [personId]),
    findCalendarAddress: (personId) => link.call('findCalendarAddress', [personId]),
    findCalendarReader: (tokenHash) => link.call('findCalendarReader', [tokenHash]),
    listSignedWebhooks: webhooks.ask,
    createSignedWebhook: (webhook) => webhooks.changing(link.call('createSignedWebhook', [webhook])),
    deleteSignedWebhook: (roadmapId, id) => webhooks.changing(link.call('deleteSignedWebhook', [roadmapId, id])),
    disableSignedWebhook: (id, at) => webhooks.changing(link.call('disableSignedWebhook', [id, at])),
    queueDeliveries: (deliveries, mark) => link.call('queueDeliveries', [deliveries, mark]),
    webhookMark: (document) => link.call('webhookMark', [document]),
    dueDeliveries: (now) => link.call('dueDeliveries', [now]),
    noteAttempt: (attempted) => webhooks.changing(link.call('noteAttempt', [attempted])),
    listDeliveries: (webhookId, limit) => link.call('listDeliveries', [webhookId, limit]),
    listTrackers: (workspaceId) => link.call('listTrackers', [workspaceId]),
    connectTracker: (tracker, by) => link.call('connectTracker', [tracker, by]),
    replaceTrackerToken: (key, token, by) => link.call('replaceTrackerToken', [key, token, by]),
    disconnectTracker: (key, by) => link.call('disconnectTracker', [key, by]),
    noteTrackerRead: (id, read) => link.call('noteTrackerRead', [id, read]),
  }
}

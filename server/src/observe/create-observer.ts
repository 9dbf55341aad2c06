import type { DestinationStream } from 'pino'
import type { Config } from '../config/config.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Observer } from './observer.ts'

/** Reasons, codes and edges become labels, so each must come from a small fixed set, never from what a client sent. */
export function createObserver(config: Pick<Config, 'logLevel'>, stream?: DestinationStream): Observer {
  const log = createLog(config.logLevel, stream)
  const metrics = createMetrics()
  return {
    commitDone(commit) {
      metrics.commitMs.observe(commit.ms)
      metrics.commitUpdates.observe(commit.updates)
      metrics.commitDocuments.observe(commit.documents)
      metrics.committedBytes.inc(commit.bytes)
      log.trace(commit, 'committed')
    },
    commitFailed(reason) {
      metrics.commitFailures.inc({ reason })
      log.error({ reason }, 'a commit failed')
    },
    updateRefused(reason) {
      metrics.updatesRefused.inc({ reason })
      log.warn({ reason }, 'an update was refused')
    },
    updateDeferred() {
      metrics.updatesDeferred.inc()
      log.debug('an update waits for others')
    },
    connectionOpened() {
      metrics.connections.inc()
      log.debug('a connection opened')
    },
    connectionClosed(code) {
      metrics.connections.dec()
      metrics.connectionsClosed.inc({ code })
      log.debug({ code }, 'a connection closed')
    },
    framesSent({ sockets, bytes }) {
      metrics.framesSent.inc(sockets)
      metrics.bytesSent.inc(sockets * bytes)
    },
    lagging(count) {
      metrics.laggingConnections.set(count)
    },
    roomsOpen(count) {
      metrics.rooms.set(count)
    },
    snapshotTaken(ms) {
      metrics.snapshotMs.observe(ms)
      log.debug({ ms }, 'a snapshot was taken')
    },
    documentDamaged(damage) {
      metrics.damagedDocuments.inc()
      log.error(damage, 'a document is damaged and loads only up to there')
    },
    mailSent() {
      metrics.mailsSent.inc()
      log.debug('a mail was sent')
    },
    mailFailed(failure) {
      metrics.mailFailures.inc({ reason: failure.reason })
      log.warn(failure, 'a mail could not be sent')
    },
    mailKept(mail) {
      log.info(mail, 'a mail was kept, because no mail server is known')
    },
    providerFailed(reason) {
      metrics.providerFailures.inc({ reason })
      log.warn({ reason }, 'single sign-on failed')
    },
    bugCaught(edge, error) {
      metrics.bugs.inc({ edge })
      log.error({ edge, err: error }, 'a bug was caught')
    },
    serverStarted(url) {
      log.info({ url }, 'started')
    },
    setupNeeded(link) {
      log.warn({ link }, 'nobody owns this server yet: its first owner follows this link')
    },
    serverStopped(reason) {
      log.info({ reason }, 'stopped')
    },
    async exposition() {
      return { contentType: metrics.registry.contentType, text: await metrics.registry.metrics() }
    },
  }
}

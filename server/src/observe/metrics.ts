import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const milliseconds = [0.5, 1, 2, 5, 10, 20, 50, 100, 250, 1000, 5000]
const sizes = [1, 2, 5, 10, 20, 50, 100, 250, 1000]

export interface Metrics {
  readonly registry: Registry
  readonly commitMs: Histogram
  readonly commitUpdates: Histogram
  readonly commitDocuments: Histogram
  readonly committedBytes: Counter
  readonly commitFailures: Counter<'reason'>
  readonly updatesRefused: Counter<'reason'>
  readonly updatesDeferred: Counter
  readonly connections: Gauge
  readonly connectionsClosed: Counter<'code'>
  readonly framesSent: Counter
  readonly bytesSent: Counter
  readonly laggingConnections: Gauge
  readonly rooms: Gauge
  readonly snapshotMs: Histogram
  readonly damagedDocuments: Counter
  readonly mailsSent: Counter
  readonly mailFailures: Counter<'reason'>
  readonly providerFailures: Counter<'reason'>
  readonly bugs: Counter<'edge'>
}

/** The numbers of one server, in a registry of their own so that two servers in one process do not mix theirs. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    commitMs: new Histogram({ name: 'parley_commit_milliseconds', help: 'Time from commit to disk', buckets: milliseconds, registers }),
    commitUpdates: new Histogram({ name: 'parley_commit_updates', help: 'Updates in a commit', buckets: sizes, registers }),
    commitDocuments: new Histogram({ name: 'parley_commit_documents', help: 'Documents in a commit', buckets: sizes, registers }),
    committedBytes: new Counter({ name: 'parley_committed_bytes_total', help: 'Bytes of committed updates', registers }),
    commitFailures: new Counter({ name: 'parley_commit_failures_total', help: 'Commits that failed', labelNames: ['reason'], registers }),
    updatesRefused: new Counter({ name: 'parley_updates_refused_total', help: 'Updates refused', labelNames: ['reason'], registers }),
    updatesDeferred: new Counter({ name: 'parley_updates_deferred_total', help: 'Updates that wait for others', registers }),
    connections: new Gauge({ name: 'parley_connections', help: 'Open connections', registers }),
    connectionsClosed: new Counter({
      name: 'parley_connections_closed_total',
      help: 'Connections closed',
      labelNames: ['code'],
      registers,
    }),
    framesSent: new Counter({ name: 'parley_frames_sent_total', help: 'Frames sent, counted per connection', registers }),
    bytesSent: new Counter({ name: 'parley_bytes_sent_total', help: 'Bytes sent, counted per connection', registers }),
    laggingConnections: new Gauge({ name: 'parley_lagging_connections', help: 'Connections that read too slowly', registers }),
    rooms: new Gauge({ name: 'parley_rooms', help: 'Documents held in memory', registers }),
    snapshotMs: new Histogram({ name: 'parley_snapshot_milliseconds', help: 'Time to take a snapshot', buckets: milliseconds, registers }),
    damagedDocuments: new Counter({ name: 'parley_damaged_documents_total', help: 'Loads that met damage', registers }),
    mailsSent: new Counter({ name: 'parley_mails_sent_total', help: 'Mails a mail server took', registers }),
    mailFailures: new Counter({
      name: 'parley_mail_failures_total',
      help: 'Tries to send a mail that failed',
      labelNames: ['reason'],
      registers,
    }),
    providerFailures: new Counter({
      name: 'parley_provider_failures_total',
      help: 'Sign-ins with the provider that failed',
      labelNames: ['reason'],
      registers,
    }),
    bugs: new Counter({ name: 'parley_bugs_total', help: 'Errors caught at an edge', labelNames: ['edge'], registers }),
  }
}

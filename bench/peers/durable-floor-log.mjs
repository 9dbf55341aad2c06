// The log of the durable floor: a row for each commit, safe against a power cut as ours is.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'

const database = new DatabaseSync(workerData)
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE log (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL)')
const insert = database.prepare('INSERT INTO log (bytes) VALUES (?)')

parentPort.on('message', (bytes) => {
  insert.run(bytes)
  // The reply says that it is kept, and nothing else.
  parentPort.postMessage(undefined, [])
})

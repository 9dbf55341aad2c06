/** Tells the bench where this server is, and its processor time whenever asked. */
export function introduce(port, traits = {}) {
  const { rooms = 1 } = JSON.parse(process.argv[2] ?? '{}')
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send({ kind: 'cpu', ms: (user + system) / 1000 })
  })
  process.once('SIGTERM', () => process.exit(0))
  process.send({
    kind: 'ready',
    address: { port, path: '/', cookie: '', documents: Array.from({ length: rooms }, (_, index) => `plan-${index}`), ...traits },
  })
}

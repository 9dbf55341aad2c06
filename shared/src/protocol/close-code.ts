/** Why the server ends a connection. A provider of y-websocket 3.1 takes 4400 to 4499 as final and comes back after the others. */
export const closeCode = {
  protocolError: 4400,
  unauthenticated: 4401,
  forbidden: 4403,
  unknownDocument: 4404,
  resetRequired: 4409,
  tooLarge: 4413,
  reauthenticate: 4205,
  full: 4503,
  slowConsumer: 4508,
  rateLimited: 4529,
  restarting: 1012,
  tryLater: 1013,
  bug: 1011,
} as const

/** Milliseconds since the Unix epoch. */
export type Clock = () => number

/** A number in [0, 1). */
export type Random = () => number

/** A new id at each call; unique across machines. */
export type IdSource = () => string

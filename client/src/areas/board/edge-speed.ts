const zone = 72
const fastest = 18

/** Pixels to scroll in this frame: none outside the zones at both ends, quadratically more towards the edge. */
export function edgeSpeed(at: number, start: number, end: number): number {
  const before = Math.min(1, Math.max(0, (start + zone - at) / zone))
  const after = Math.min(1, Math.max(0, (at - end + zone) / zone))
  return (after * after - before * before) * fastest
}

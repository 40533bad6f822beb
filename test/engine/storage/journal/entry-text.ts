/** What the entry at `seq` must say; between 10 bytes and 200 kB, so that kills also fall within a write. */
export function entryText(seq: number): string {
  return `entry ${seq} ${'.'.repeat(seq % 7 === 0 ? 200_000 : (seq * 37) % 900)}`
}

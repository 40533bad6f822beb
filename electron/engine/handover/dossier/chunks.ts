/** Small pieces together, some 64 KiB at a time: each piece that leaves costs a turn of the event loop. */
export function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let waiting: string[] = []
  let length = 0
  for (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < 65_536) continue
    yield waiting.join('')
    waiting = []
    length = 0
  }
  yield waiting.join('')
}

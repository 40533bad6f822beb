/** Why something in an exhibit is not searched, as the end of a sentence about one thing and about many. */
export const unreadWords = {
  waiting: 'not read yet',
  picture: 'pictures have no text to search',
  sound: 'sound and film have no text to search',
  'no-text': 'without text, as scans and empty pages are',
  locked: 'locked with a password or encrypted',
  damaged: 'damaged or cut off: could not be read to its end',
  unknown: 'a kind of file whose text cannot be read',
  missing: 'its file is missing or damaged in the evidence folder',
  'too-large': 'too large to be read',
  'too-deep': 'packed too deep to be read',
  'too-long': 'took too long to read',
  cut: 'longer than what is searched: its beginning was',
} as const

export type UnreadWhy = keyof typeof unreadWords

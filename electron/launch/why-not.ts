/** Why a program did not run, in a few words, read from how it ended and what it said. */
export interface Failure {
  /** Of the attempt to start it at all. */
  readonly error?: NodeJS.ErrnoException
  readonly code?: number | null
  readonly signal?: NodeJS.Signals | null
  readonly says: string
}

const byError: Readonly<Record<string, string>> = {
  ENOENT: 'its program is not there',
  EACCES: 'its program may not be executed',
  ENOEXEC: 'its program is made for another kind of computer',
}

/** What Chromium, the loader of programs and the shell are known to say. The first that fits is taken. */
const bySaying: readonly (readonly [RegExp, (found: string) => string])[] = [
  // Ubuntu since 23.10 lets no program make a user namespace but those it has a profile for.
  [
    /no usable sandbox|suid sandbox|setuid.sandbox|user namespace|apparmor/i,
    () => 'this system does not allow the sandbox that it needs',
  ],
  [/loading shared libraries: ([^\s:]+)/, library => `the library ${library} is missing`],
  // A program that the system cannot run is handed to the shell, which complains of some line of it.
  [
    /exec format error|cannot execute|electron: (?:line )?\d+: /i,
    () => 'its program is made for another kind of computer',
  ],
]

export function whyNot({ error, code, signal, says }: Failure): string {
  if (error) return byError[error.code ?? ''] ?? error.message
  for (const [pattern, words] of bySaying) {
    const found = pattern.exec(says)
    if (found) return words(found[1] ?? '')
  }
  return signal ? `it was ended by ${signal}` : `it ended with code ${code}`
}

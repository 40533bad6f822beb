import { createInterface } from 'node:readline/promises'
import { RedThreadError } from '#shared/errors.ts'
import type { ExitName } from './exit-codes.ts'
import { showError } from './output.ts'
import { splitLine } from './split-line.ts'

export interface Session {
  readonly json: boolean
  readonly keepGoing: boolean
  readonly run: (words: readonly string[]) => Promise<ExitName>
}

/**
 * Reads commands line by line until the end, "exit" or, in a script, the first error: the case is unlocked once for all
 * of them. What was done and needs a look is no error: the script goes on. Answers with the first error, else with that.
 */
export async function readSession(session: Session): Promise<ExitName> {
  const { stdin } = process
  return stdin.isTTY
    ? runLines(session, linesTyped(), true)
    : runLines(session, createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }), false)
}

async function runLines(session: Session, lines: AsyncIterable<string>, typed: boolean): Promise<ExitName> {
  let [number, worst]: [number, ExitName] = [0, 'ok']
  for await (const line of lines) {
    number += 1
    // What Windows writes begins with a mark.
    const plain = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (/^\s*(exit|quit)\s*$/.test(plain)) break
    const exit = await runLine(session, plain, typed ? undefined : number)
    if (exit === 'ok' || typed) continue
    if (worst === 'ok' || worst === 'problems') worst = exit
    if (exit !== 'problems' && (!session.keepGoing || exit === 'interrupted')) break
  }
  return worst
}

async function runLine({ json, run }: Session, line: string, number: number | undefined): Promise<ExitName> {
  try {
    const words = splitLine(line)
    // People paste from their shell.
    const command = words[0] === 'red-thread' ? words.slice(1) : words
    return command.length === 0 ? 'ok' : await run(command)
  } catch (error) {
    return showError(error, json, number)
  }
}

/** One reader a line, so that a passphrase can be asked for between two; Ctrl+C empties the line, Ctrl+D ends. */
async function* linesTyped(): AsyncGenerator<string> {
  let history: string[] = []
  for (;;) {
    const reader = createInterface({ input: process.stdin, output: process.stderr, history, historySize: 500 })
    const stop = new AbortController()
    reader.on('history', kept => {
      history = kept
    })
    reader.on('SIGINT', () => stop.abort(new RedThreadError('cancelled')))
    reader.on('close', () => stop.abort())
    const line = await reader.question('red-thread> ', { signal: stop.signal }).catch(() => null)
    const cancelled = stop.signal.reason instanceof RedThreadError
    reader.close()
    if (line === null) process.stderr.write('\n')
    if (line === null && !cancelled) return
    yield line ?? ''
  }
}

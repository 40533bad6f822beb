import { openSync } from 'node:fs'
import { ReadStream } from 'node:tty'
import { RedThreadError } from '#shared/errors.ts'

/**
 * Asks at the terminal, even where standard input is a script, and shows nothing of what is typed. Null where there is
 * no terminal. Throws cancelled on Ctrl+C.
 */
export async function askHidden(question: string): Promise<string | null> {
  const terminal = openTerminal()
  if (terminal === null) return null
  process.stderr.write(question)
  terminal.setRawMode(true)
  try {
    return await lineTyped(terminal)
  } finally {
    terminal.setRawMode(false)
    process.stderr.write('\n')
    if (terminal === process.stdin) terminal.pause()
    else terminal.destroy()
  }
}

function openTerminal(): ReadStream | null {
  if (process.stdin.isTTY) return process.stdin
  try {
    return new ReadStream(openSync('/dev/tty', 'r'))
  } catch {
    return null
  }
}

const keys = { interrupt: '\u0003', end: '\u0004', erase: ['\u007f', '\b'], eraseLine: '\u0015' }

function lineTyped(terminal: ReadStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const typed: string[] = []
    const stop = (finish: () => void) => {
      terminal.off('data', take)
      finish()
    }
    const take = (piece: Buffer) => {
      for (const key of piece.toString()) {
        if (key === '\r' || key === '\n' || key === keys.end) return stop(() => resolve(typed.join('')))
        if (key === keys.interrupt) return stop(() => reject(new RedThreadError('cancelled')))
        if (keys.erase.includes(key)) typed.pop()
        else if (key === keys.eraseLine) typed.length = 0
        else typed.push(key)
      }
    }
    terminal.on('data', take)
    terminal.resume()
  })
}

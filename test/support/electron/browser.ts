/** The line to the test, which has the browser. */
import type { AppCalls, BrowserCalls } from './calls.ts'
import { type Answers, openLine } from './line.ts'

const answers: Partial<Answers<AppCalls>> = {}

export const browser = openLine<BrowserCalls>(
  {
    send: message => void (process.connected && process.send?.(message)),
    listen: listener => void process.on('message', listener),
  },
  answers,
)

/** Says what the test's questions are answered with; before that it asks none. */
export const answerWith = (given: Answers<AppCalls>) => Object.assign(answers, given)

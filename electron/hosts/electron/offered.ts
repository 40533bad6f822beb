/** Cases that are offered to the app from outside: on its command line, by a second start, by the file manager. */
import type { App } from 'electron'
import { caseNamed } from '../start-with.ts'

export interface Offered {
  /** The case offered last, for the window to open first. */
  readonly path: () => string | undefined
  /** Hears of every later one, also of a start that names none; until then they wait. */
  readonly onOffer: (listener: (path: string | undefined) => void) => void
}

/** To be called at the very start: macOS names the file the app was opened with before the app is ready. */
export function listenForCases(app: App, args: readonly string[], folder: string): Offered {
  let path = caseNamed(args, folder)
  let hear: (path: string | undefined) => void = () => undefined
  const offer = (named: string | undefined) => {
    path = named ?? path
    hear(named)
  }
  app.on('second-instance', (_event, argv, from) => offer(caseNamed(argv, from)))
  app.on('open-file', (event, file) => {
    event.preventDefault()
    offer(file)
  })
  return {
    path: () => path,
    onOffer: listener => {
      hear = listener
    },
  }
}

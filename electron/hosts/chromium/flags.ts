import { asArguments, offlineSwitches } from '../offline.ts'

/** Shown for the moment before the app answers; no request goes out for it. */
const blank = 'data:text/html,<title>Red Thread</title>'

const quiet = [
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-notifications',
  '--disable-session-crashed-bubble',
  '--no-default-browser-check',
  // Without it a bar over the window warns of the resolver rule that keeps us offline.
  '--test-type',
  // What a page showed must not be written to disk: no page cache, no shader cache, no media cache.
  '--disk-cache-size=1',
  '--media-cache-size=1',
  '--disable-gpu-shader-disk-cache',
]

export function browserFlags({ headless }: { readonly headless: boolean }): string[] {
  return [...asArguments(offlineSwitches), ...quiet, ...(headless ? [] : [`--app=${blank}`, '--window-size=1440,900'])]
}

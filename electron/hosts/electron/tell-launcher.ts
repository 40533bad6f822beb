/**
 * What `npm start` waits to hear from Electron, so that it can tell a start that failed from a user who left: `up` once
 * there is a window, `refused` where the user has been told why there is none. Nobody hears it in a packed app.
 */
export function tellLauncher(word: 'up' | 'refused'): void {
  process.send?.(word)
}

import { resolve } from 'node:path'

/** The case folder named on a command line, as a whole path; switches and everything else are passed over. */
export function caseNamed(args: readonly string[], folder: string): string | undefined {
  const named = args.find(arg => !arg.startsWith('-') && /\.case[\\/]?$/.test(arg))
  return named === undefined ? undefined : resolve(folder, named)
}

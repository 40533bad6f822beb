/** The ending of a file's name that says its kind, with its dot; '' where it has none. */
export const extensionOf = (path: string): string =>
  /[^\\/]\.([a-z0-9]{1,12})$/i.exec(path) ? path.slice(path.lastIndexOf('.')) : ''

/** A path to save to, with the ending of the name that was suggested where the one typed lacks it. */
export function withExtension(path: string, suggested: string): string {
  const extension = extensionOf(suggested)
  return path.toLowerCase().endsWith(extension.toLowerCase()) ? path : `${path}${extension}`
}

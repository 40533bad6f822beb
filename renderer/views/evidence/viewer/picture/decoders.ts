import type { OpenFrames } from './frames.ts'

/** What is decoded by us, the first that fits; each library comes only when it is used. */
export const decoders: readonly (readonly [mediaType: RegExp, load: () => Promise<OpenFrames>])[] = [
  [/^image\/tiff/, async () => (await import('./tiff.ts')).openTiff],
  [/^image\/hei[cf]/, async () => (await import('./heif.ts')).openHeif],
  [/^image\/(jp2|j2c|jpx|j2k)/, async () => (await import('./jpeg-2000.ts')).openJpeg2000],
]

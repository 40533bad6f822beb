/** Tables of East Asian scripts, standard fonts and decoders of pictures that PDFs take for granted, from our own files. */
const files = import.meta.glob<string>(
  [
    '../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../../../../node_modules/pdfjs-dist/wasm/*.wasm',
  ],
  { query: '?url', import: 'default' },
)
const byName = new Map(Object.entries(files).map(([path, load]) => [path.slice(path.lastIndexOf('/') + 1), load]))

/** What pdf.js asks for files of its own, by name. */
export class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const load = byName.get(filename)
    if (!load) throw new Error(`${filename} is not among our own files`)
    const answer = await fetch(await load())
    if (!answer.ok) throw new Error(`${filename} could not be read`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}

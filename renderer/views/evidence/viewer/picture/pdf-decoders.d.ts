/** The decoders of pdf.js come without types. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.min.mjs' {
  interface JpxOptions {
    readonly handler: { readonly sendWithPromise: () => Promise<Uint8Array> }
    readonly useWasm: boolean
    readonly useWorkerFetch: boolean
    readonly wasmUrl: string
  }
  export const JpxImage: {
    readonly setOptions: (options: JpxOptions) => void
    readonly decode: (bytes: Uint8Array) => Promise<Uint8Array | Uint8ClampedArray>
    readonly parseImageProperties: (bytes: Uint8Array) => { readonly width: number; readonly height: number }
  }
}

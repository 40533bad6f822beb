/** The part of libheif that is used; its own types name what Emscripten compiles, not this. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  interface HeifPicture {
    readonly get_width: () => number
    readonly get_height: () => number
    readonly display: (
      into: { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number },
      done: (into: object | null) => void,
    ) => void
  }
  interface HeifLibrary {
    readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => readonly HeifPicture[] }
  }
  export default function libheif(): HeifLibrary | Promise<HeifLibrary>
}

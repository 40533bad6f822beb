interface PlatformDecoder {
  readonly encoding: string
  readonly decode: (bytes?: Uint8Array, options?: { readonly stream?: boolean }) => string
}

/** The decoder of the Encoding Standard, which Node and every browser have. */
export const { TextDecoder: Standard } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => PlatformDecoder
}

export const replacement = '\ufffd'

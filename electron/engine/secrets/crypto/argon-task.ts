/** The cost of one guess. `passes` is Argon2's t; libsodium computes one lane only. */
export interface ArgonParameters {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: 1
}

/** What a worker is asked for, and the key of 32 bytes that it answers. */
export interface DeriveKey {
  readonly input: { readonly passphrase: Uint8Array; readonly salt: Uint8Array; readonly parameters: ArgonParameters }
  readonly output: Uint8Array
}

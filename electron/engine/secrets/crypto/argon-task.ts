/** The cost of one guess. `passes` is Argon2's t; libsodium computes one lane only. */
export interface ArgonParameters {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: 1
}

/** What a worker is asked for; the bytes are copied to it. */
export interface ArgonTask {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
  readonly parameters: ArgonParameters
}

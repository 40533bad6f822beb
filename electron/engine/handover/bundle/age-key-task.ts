/** What opens a bundle: the words it was sealed with, or an age identity (`AGE-SECRET-KEY-1…`). */
export type BundleSecret = { readonly passphrase: string } | { readonly identity: string }

/** Whom a bundle is sealed to: one passphrase, or age recipients (`age1…`). Never both: age cannot. */
export type BundleRecipients = { readonly passphrase: string } | { readonly recipients: readonly string[] }

export type KeyTask =
  | { readonly does: 'make'; readonly to: BundleRecipients }
  | { readonly does: 'open'; readonly header: Uint8Array; readonly with: BundleSecret }

export interface FileKey {
  readonly header: Uint8Array
  /** 16 bytes; zero them when done. */
  readonly fileKey: Uint8Array
}

export type KeyAnswer = FileKey | { readonly failed: string }

export interface BundleKey {
  readonly input: KeyTask
  readonly output: KeyAnswer
}

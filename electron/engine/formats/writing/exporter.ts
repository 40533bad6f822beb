import type { Signer } from '#engine/secrets/identity/ed25519.ts'
import type { FormatOption } from '#shared/answers.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import type { Scope } from '#shared/editions/scope.ts'
import type { CaseState } from '#shared/ops/state.ts'

export type OptionValues = Readonly<Record<string, string | boolean>>

/** One file of an export. Text is written as UTF-8; pieces are written as they come. */
export interface OutFile {
  /** Relative, with `/`; of the single file of a `file` format its name does not matter. */
  readonly path: string
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

/** That a redacted edition differs from the full one only where it is blacked out (handover/proof). */
export interface EditionProof {
  /**
   * One per leaf, by record id and field: `{"id","field","salt"}`, or `{"id","field","hash"}` where it is blacked out.
   * Read once.
   */
  readonly lines: Generator<string>
  /** The signed note over leaves and root, once all lines were read; unsigned where no key is at hand. */
  readonly note: () => string
}

/** What an exporter may read. No clock, no chance, no disk: the same edition and options give the same bytes. */
export interface Exporting {
  readonly edition: Edition
  readonly options: OptionValues
  /** Notes what the format could not hold. */
  readonly lose: (loss: Loss) => void
  /** The plain bytes of an exhibit's file. Throws exhibit-missing, exhibit-damaged. */
  readonly evidence: (sha256: string) => AsyncIterable<Uint8Array>
  /** The journal's payloads up to the edition's entry, for formats that carry it. */
  readonly journal: () => AsyncIterable<Uint8Array>
  /** The investigator's signing key; undefined while their identity is locked or was never made. */
  readonly signer: Signer | undefined
  /** A file that ships with the app, by name: `verify_case.py`. */
  readonly resource: (name: string) => Promise<Uint8Array>
  /** Another format of the same edition, for packages, with a list of its own for what it could not hold. */
  readonly other: (format: string, options: OptionValues, lose: Exporting['lose']) => AsyncIterable<OutFile>
  /** That a redacted edition differs from the full one only where it is blacked out. */
  readonly proof: () => EditionProof
  readonly signal: AbortSignal
  readonly progress: (done: number, total?: number) => void
}

export interface NamedPart {
  readonly state: CaseState
  readonly scope: Scope
}

/** A format that a case can leave in, as data. */
export interface Exporter {
  readonly id: string
  readonly title: string
  /** One sentence: who reads it, with what. */
  readonly help: string
  /** The extension of its one file, with the dot; or that it is a folder of several. */
  readonly form: { readonly file: string } | 'folder'
  readonly options?: readonly FormatOption[]
  /** Id of the importer that reads it back, where that is not the same as its own. */
  readonly importer?: string
  /** It is made to be given away, evidence and all: custody then says "handed over", not "exported". */
  readonly handsOver?: true
  /** It carries the sender's signature, or the checkpoint they signed, where their identity is unlocked. */
  readonly signed?: true
  /** The part of the case its options name, where they name one, instead of the order's own. */
  readonly part?: (state: CaseState, options: OptionValues) => NamedPart | undefined
  /** The files, in order. Yields between slices of work, so that windows stay answered and cancelling is heard. */
  readonly write: (exporting: Exporting) => AsyncIterable<OutFile>
}

import type { ListedCommand } from '../command.ts'

/**
 * Every command of the terminal, in the order of the help. A new one is one file and one line here. A command's module
 * is loaded when the command is asked for: the list alone must be quick.
 */
export const commands: readonly ListedCommand[] = [
  {
    name: 'new',
    summary: 'Make a new case folder and show its recovery words once',
    details: async () => (await import('./new.ts')).newCase,
  },
  {
    name: 'open',
    summary: 'Open a case and read commands line by line, unlocking once',
    details: async () => (await import('./open.ts')).open,
  },
  {
    name: 'source',
    summary: 'Add or edit a source',
    details: async () => (await import('./source.ts')).source,
  },
  {
    name: 'add',
    summary: 'Add an entity with what is already known of it',
    details: async () => (await import('./add.ts')).add,
  },
  {
    name: 'link',
    summary: 'Link two entities',
    details: async () => (await import('./link.ts')).link,
  },
  {
    name: 'claim',
    summary: 'Add what one source says of an entity or link',
    details: async () => (await import('./claim.ts')).claim,
  },
  {
    name: 'type',
    summary: 'Make types and properties that this case has beside the built-in ones',
    details: async () => (await import('./type.ts')).type,
  },
  {
    name: 'attach',
    summary: 'Take files into the evidence vault as exhibits',
    details: async () => (await import('./attach.ts')).attach,
  },
  {
    name: 'exhibit',
    summary: 'Say how an exhibit is called and handled, and what is known of the capture or e-mail',
    details: async () => (await import('./exhibit.ts')).exhibit,
  },
  {
    name: 'list',
    summary: 'List what a case holds, or the types there are',
    details: async () => (await import('./list-records.ts')).list,
  },
  {
    name: 'table',
    summary: 'Show entities, links or claims as a table: filtered, sorted, with the columns you name',
    details: async () => (await import('./table.ts')).table,
  },
  {
    name: 'show',
    summary: 'Show the case, or one thing in it as the inspector does',
    details: async () => (await import('./show.ts')).show,
  },
  {
    name: 'find',
    summary: 'Find entities, links, sources, exhibits and notes by words',
    details: async () => (await import('./find.ts')).find,
  },
  {
    name: 'paths',
    summary: 'Show how two entities hang together: the shortest paths between them',
    details: async () => (await import('./paths.ts')).paths,
  },
  {
    name: 'measures',
    summary: 'Measure who stands out in the network of the case, and how it hangs together',
    details: async () => (await import('./measures.ts')).measures,
  },
  {
    name: 'log',
    summary: 'Show the journal in sentences, newest first',
    details: async () => (await import('./log.ts')).log,
  },
  {
    name: 'undo',
    summary: 'Take back the newest change, across restarts, as far back as you like',
    details: async () => (await import('./undo.ts')).undo,
  },
  {
    name: 'redo',
    summary: 'Do again what was undone',
    details: async () => (await import('./undo.ts')).redo,
  },
  {
    name: 'run',
    summary: 'Run any command of the app by its id, with its input as JSON',
    details: async () => (await import('./run.ts')).run,
  },
  {
    name: 'verify',
    summary: 'Read every byte of journal and evidence and say what was found',
    details: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'export-exhibit',
    summary: 'Write an exhibit out as a plain file, recorded in its custody',
    details: async () => (await import('./export-exhibit.ts')).exportExhibit,
  },
  {
    name: 'dossier',
    summary: 'Begin, edit and check the case file for an agency',
    details: async () => (await import('./dossier.ts')).dossier,
  },
  {
    name: 'export',
    summary: 'Write the case, or a part of it, in a format others read',
    details: async () => (await import('./export.ts')).exportCase,
  },
  {
    name: 'redact',
    summary: 'Name what redacted editions black out',
    details: async () => (await import('./redact.ts')).redact,
  },
  {
    name: 'receipt',
    summary: 'Take in the receipt that a recipient filled in and returned',
    details: async () => (await import('./receipt.ts')).receipt,
  },
  {
    name: 'import',
    summary: 'Take a file of another program into the case',
    details: async () => (await import('./import.ts')).importFile,
  },
  {
    name: 'formats',
    summary: 'List the formats a case can be exported to and imported from',
    details: async () => (await import('./formats.ts')).formats,
  },
  {
    name: 'branches',
    summary: 'List the branches of a journal that went on in two places, or choose one',
    details: async () => (await import('./branches.ts')).branches,
  },
  {
    name: 'salvage',
    summary: 'Write out every journal entry of a damaged case that can still be read',
    details: async () => (await import('./salvage.ts')).salvage,
  },
  {
    name: 'restored',
    summary: 'Say that an older copy of the case was put back on purpose',
    details: async () => (await import('./restored.ts')).restored,
  },
  {
    name: 'identity',
    summary: 'Create or show your own keys: you sign and receive bundles with them',
    details: async () => (await import('./identity.ts')).identity,
  },
  {
    name: 'bundle',
    summary: 'Write the case as an encrypted, signed bundle for a colleague',
    details: async () => (await import('./bundle.ts')).bundle,
  },
  {
    name: 'unbundle',
    summary: 'Open a bundle as a new case folder',
    details: async () => (await import('./unbundle.ts')).unbundle,
  },
  {
    name: 'stamp',
    summary: 'Have an outside clock (RFC 3161) confirm the journal as it stands',
    details: async () => (await import('./stamp.ts')).stamp,
  },
  {
    name: 'passphrase',
    summary: 'Change the passphrase of a case',
    details: async () => (await import('./passphrase.ts')).passphrase,
  },
]

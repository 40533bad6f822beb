import type { Words } from './word.ts'

/** What keeps a case from being opened, read or changed. */
export const caseWords = {
  'case-moved': {
    family: 'refused',
    says: 'The folder of this case is no longer at {path}, nor beside it under another name. Nothing was changed, and what was saved is in it; put it back, or close the case and open it where it is now.',
  },
  'nothing-missing': {
    family: 'refused',
    says: 'This computer knows of nothing that is missing from this case. Nothing was changed.',
  },
  'no-case-open': { family: 'refused', says: 'No case is open.' },
  'case-exists': { family: 'refused', says: 'There is already something at {path}. Choose another name or folder.' },
  'not-a-case': { family: 'refused', says: 'There is no case at {path}. Choose a folder that ends in .case.' },
  'case-part-refused': {
    family: 'refused',
    says: '{path} is {found}, where a case keeps {wanted} of its own. The case was not opened there, and nothing was changed; put {wanted} in its place or take it out of the folder.',
  },
  'wrong-passphrase': {
    family: 'refused',
    says: 'This passphrase does not open the case. Nothing was changed; check capitals and word order, or use the recovery words.',
  },
  'wrong-recovery-key': {
    family: 'refused',
    says: 'These recovery words do not open the case. Nothing was changed; check each of the 24 words.',
  },
  'unknown-recovery-word': {
    family: 'refused',
    says: 'Word {position}, "{word}", is not a recovery word. Nothing was changed; check its spelling on the printed sheet.',
  },
  'recovery-word-count': {
    family: 'refused',
    says: 'There are 24 recovery words, these are {count}. Nothing was changed; check that none is missing or doubled.',
  },
  'weak-passphrase': {
    family: 'refused',
    says: 'This passphrase is too weak: {problem}. Take the suggested one or make it longer.',
  },
  'drafts-damaged': {
    family: 'damaged',
    says: 'What was being written when the case was last open cannot be read ({path}). Everything that was kept is in the case; write the rest anew.',
  },
  'case-locked': {
    family: 'refused',
    says: 'This case is open in another window or program ({holder}). Close it there, or open it here read-only.',
  },
  'case-in-use-elsewhere': {
    family: 'refused',
    says: 'In use from {host}, since {since}: take over? Whether a program has it open there still cannot be seen from here (another computer, a container, or this computer before it was last started). If none has, nothing is lost. If one still writes, the journal goes on in two places, and both are kept until you choose one. Read-only changes nothing.',
  },
  'case-not-writable': {
    family: 'refused',
    says: 'Nothing can be written to this case: {detail}. Nothing was changed; open it read-only to look at everything and to export.',
  },
  'no-such-branch': {
    family: 'refused',
    says: 'This case has no branch "{branch}". It has: {known}. Nothing was changed.',
  },
  'branch-damaged': {
    family: 'damaged',
    says: 'This branch cannot be continued: it is not as it was written. Nothing was changed; choose the other one, or write a salvage export and restore the folder from a copy.',
  },
  'lock-lost': {
    family: 'refused',
    says: 'This case was taken over from {host}, since {since}, so nothing more is written to it from here. This change was not made, everything before it is kept; close the case, and open it again once it is closed there.',
  },
  'not-a-receipt': {
    family: 'refused',
    says: '{name} is not a receipt as the recipient of a package fills it in. Nothing was added; ask for the file that receipt.html saves.',
  },
  'receipt-of-nothing': {
    family: 'refused',
    says: '{name} is a receipt for a file that never left this case (SHA-256 {sha256}). Nothing was added; it was altered on its way, or it is for another case.',
  },
  'receipt-known': { family: 'refused', says: '{name} was taken in already, as exhibit {number}. Nothing was added.' },
  'receipt-signature': {
    family: 'refused',
    says: 'The counter-signature beside {name} does not hold, or is by a kind of key that is not checked here. Nothing was added; ask for a new one (Ed25519, namespace case-receipt@v1).',
  },
  'release-not-placed': {
    family: 'refused',
    says: '{path} could not be put in its place, and nothing was left there. The journal already says that {what} went out: it did not; note that, mend what stands in the way and write it again.',
  },
  'bundle-overtaken': {
    family: 'refused',
    says: 'Another bundle of this case was finished while this one, number {number}, was being written. Nothing of it was left behind; write it again.',
  },
  'empty-part': {
    family: 'refused',
    says: 'There is nothing in this part of the case: {scope}. Nothing was written; choose another part.',
  },
  'nothing-to-redact': {
    family: 'refused',
    says: 'No redaction is named in this case, so there is nothing to black out. Nothing was written; name persons, terms, codes or records first.',
  },
  'redacted-edition': {
    family: 'refused',
    says: 'A redacted edition cannot carry {what}: they hold what is blacked out. Nothing was written.',
  },
  'term-too-short': {
    family: 'refused',
    says: '"{term}" cannot be redacted: it is too short, or stands in every placeholder. Nothing was changed; take more of the words around it.',
  },
  'places-needed': {
    family: 'refused',
    says: '"{form}" can be left readable only in places that were looked at, and none was named. Nothing was changed.',
  },
  'undecided-matches': {
    family: 'refused',
    says: 'In {count} places it may still tell what is redacted: {forms}. Nothing was written; decide on each whether it is blacked out too or left for a reason.',
  },
  'name-tells': {
    family: 'refused',
    says: 'The name of the file, "{name}", tells what {placeholder} blacks out. Nothing was written; choose another name.',
  },
  'no-such-entry': {
    family: 'refused',
    says: 'The journal has {entries} entries, so the case cannot be shown as of entry {wanted}. Nothing was written.',
  },
  'unknown-handling': {
    family: 'refused',
    says: '"{code}" has no place in the order of handling codes. There are: {known}. Nothing was written.',
  },
  'unknown-format': { family: 'refused', says: '"{format}" is not a format. There are: {known}. Nothing was written.' },
  'unreadable-import': {
    family: 'refused',
    says: '{name} could not be read: {problem}. Nothing was added to the case; as it is, it can be attached as evidence.',
  },
  'unclear-encoding': {
    family: 'refused',
    says: '{name} is text whose letters do not tell its encoding for sure. Nothing was added to the case; say which of these reads right: {choices}.',
  },
  'unrecognised-import': {
    family: 'refused',
    says: '{name} is in none of the formats that can be imported ({known}): it is {what}. Nothing was added; name the format if you know it, or attach it as evidence.',
  },
  'other-kind': { family: 'refused', says: '{name} is {what}, which is not imported. Nothing was added. {way}' },
  'read-only': { family: 'refused', says: 'This case is open read-only: {reason}. Nothing was changed.' },
  'header-damaged': {
    family: 'damaged',
    says: 'Both copies of the case header are damaged, so the case cannot be unlocked. The journal and evidence were left as they are; restore case.hdr from a copy of this folder.',
  },
  'journal-damaged': {
    family: 'damaged',
    says: 'The journal is damaged at entry {seq}. The case was opened read-only with everything before it; write a salvage export to keep what can be read.',
  },
  'newer-format': {
    family: 'refused',
    says: 'This was written by a newer Red Thread (format {version}). Nothing was changed; update Red Thread to open it.',
  },
  'several-chains': {
    family: 'refused',
    says: 'Entry {entry} of this journal {what}, which this version of Red Thread cannot read. Nothing was changed; update Red Thread to open it.',
  },
  'save-failed': {
    family: 'fault',
    says: 'This change could not be saved ({detail}). Everything before it is safe on disk; free some space or check the disk, then repeat the change.',
  },
  'answer-too-large': {
    family: 'refused',
    says: 'This is more than the window can take at once. Nothing was changed; ask for less of it, or use the command line.',
  },
  'entry-too-large': {
    family: 'refused',
    says: 'This change is too large for one entry of the journal ({size} bytes; {most} at most). Nothing was changed; import the file in several parts.',
  },
  'cut-short': {
    family: 'fault',
    says: 'This was cut short ({detail}) and could not be taken back: {entries} entries of it are in the case, each whole. Undo takes them back in one step; importing the same file again adds the rest.',
  },
  'self-test-failed': {
    family: 'fault',
    says: 'The start-up self-test failed at {primitive}, so no case is opened on this machine. Nothing was changed.',
  },
} as const satisfies Words

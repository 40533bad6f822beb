/** refused: the user can mend it · damaged: a file is wrong · fault: ours. */
export type ErrorFamily = 'refused' | 'damaged' | 'fault'

/** Every error's words, in one place. Each says what happened, what was kept and what to do. */
export const words = {
  // the model
  'invalid-input': { family: 'refused', says: 'This was not accepted: {problems}. Nothing was changed.' },
  'unknown-record': { family: 'refused', says: 'The {record} "{id}" is not in this case. Nothing was changed.' },
  'ambiguous-name': {
    family: 'refused',
    says: '"{name}" names more than one thing: {candidates}. Nothing was changed; use an id or the beginning of one.',
  },
  'unknown-type': { family: 'refused', says: '"{type}" is not a type of {record}. Nothing was changed.' },
  'unknown-property': {
    family: 'refused',
    says: 'A {type} has no property "{property}". It has: {known}. Nothing was changed.',
  },
  'unreadable-value': { family: 'refused', says: '{property}: {problem}. Nothing was changed.' },
  'either-way': {
    family: 'refused',
    says: '{property}: {problem}, or say whether a point or a comma comes before fractions. Nothing was changed.',
  },
  'ends-do-not-fit': {
    family: 'refused',
    says: '"{link}" cannot lead from a {from} to a {to}. Nothing was changed; choose a link type that fits both ends.',
  },
  'reason-needed': { family: 'refused', says: '{what} needs a reason. Nothing was changed.' },
  'unknown-command': { family: 'refused', says: 'There is no command "{command}".' },
  'nothing-to-undo': { family: 'refused', says: 'There is nothing left to undo.' },
  'nothing-to-redo': { family: 'refused', says: 'There is nothing left to redo.' },
  'moved-on': {
    family: 'refused',
    says: 'This cannot be taken back, because these have changed since: {fields}. Nothing was changed.',
  },
  // the case folder
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
    says: '{name} could not be read: {problem}. Nothing was added to the case.',
  },
  'unrecognised-import': {
    family: 'refused',
    says: '{name} is in none of the formats that can be imported ({known}). Nothing was added; name the format if you know it.',
  },
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
  'save-failed': {
    family: 'fault',
    says: 'This change could not be saved ({detail}). Everything before it is safe on disk; free some space or check the disk, then repeat the change.',
  },
  'self-test-failed': {
    family: 'fault',
    says: 'The start-up self-test failed at {primitive}, so no case is opened on this machine. Nothing was changed.',
  },
  // evidence
  'part-too-large': {
    family: 'refused',
    says: 'This part is too large to be opened here. Nothing was changed; export the exhibit to take it apart elsewhere.',
  },
  'exhibit-missing': {
    family: 'damaged',
    says: 'The file of exhibit {number} is missing from the evidence folder. The record of it was kept; put the file back from a copy of the case, or collect it again.',
  },
  'exhibit-damaged': {
    family: 'damaged',
    says: 'The file of exhibit {number} is damaged: its contents no longer match what was collected, so nothing of it is shown. The record of it was kept; put the file back from a copy of the case, or collect it again.',
  },
  'evidence-missing': {
    family: 'damaged',
    says: 'The file with SHA-256 {sha256} is missing from the evidence folder. The record of it was kept; restore the folder from a copy.',
  },
  'evidence-damaged': {
    family: 'damaged',
    says: 'The file with SHA-256 {sha256} is damaged in the evidence folder ({problem}). The record of it was kept; collect the file again or restore the folder from a copy.',
  },
  'cannot-read-file': { family: 'refused', says: '{path} could not be read ({detail}). Nothing was added.' },
  'cannot-read-folder': { family: 'refused', says: '{path} could not be opened ({detail}). Choose another folder.' },
  cancelled: { family: 'refused', says: 'Cancelled. Nothing was changed.' },
  // bundles and identity
  'bundle-damaged': {
    family: 'damaged',
    says: 'This bundle is damaged or was altered ({detail}). Nothing was imported; ask the sender for a new copy.',
  },
  'bundle-refused': { family: 'refused', says: 'This bundle was refused: {detail}. Nothing was imported.' },
  'bundle-wrong-key': {
    family: 'refused',
    says: 'This bundle does not open with {what}. Nothing was imported; check the passphrase, or ask the sender to add you as a recipient.',
  },
  'bundle-of-known-case': {
    family: 'refused',
    says: 'This case is already in {path}. Merging a bundle into an existing case is not possible yet; open it as a new case in another folder.',
  },
  'identity-needed': { family: 'refused', says: 'Signing needs your own keys. Create or unlock your identity first.' },
  'identity-wrong-passphrase': {
    family: 'refused',
    says: 'This passphrase does not open your identity file. Nothing was changed.',
  },
  'identity-damaged': {
    family: 'damaged',
    says: 'Your identity file is damaged, so it cannot be unlocked. It was left as it is; put a copy of identity.rtid back in its place.',
  },
  'identity-exists': { family: 'refused', says: 'An identity already exists here. Nothing was changed.' },
  'bad-recipient': { family: 'refused', says: '"{recipient}" is not an age recipient (age1…). Nothing was written.' },
  // timestamps
  'stamp-refused': {
    family: 'refused',
    says: 'The authority gave no timestamp ({detail}). Nothing was recorded; write a new request and ask again.',
  },
  'stamp-of-something-else': {
    family: 'refused',
    says: 'This timestamp is of something else than any checkpoint of this case. Nothing was recorded; choose the reply to a request of this case.',
  },
  'stamp-of-another-request': {
    family: 'refused',
    says: 'This timestamp answers another request: its number is not the one that was sent. Nothing was recorded; ask the authority again with the request of this case.',
  },
  'stamp-known': { family: 'refused', says: 'This request was answered already ({time}). Nothing was changed.' },
  'stamp-damaged': {
    family: 'damaged',
    says: 'This timestamp does not hold ({detail}). Nothing was recorded; ask the authority for a new one.',
  },
  'stamp-untrusted': {
    family: 'refused',
    says: "The timestamp is signed, but not by anyone the given certificates vouch for ({detail}). Nothing was recorded; check the authority's certificates.",
  },
  'cannot-write-file': { family: 'refused', says: '{path} could not be written ({detail}). Nothing was left behind.' },
  'browser-failed': {
    family: 'fault',
    says: '{browser} could not be opened ({detail}). Nothing was changed; name another browser with RED_THREAD_BROWSER.',
  },
  'window-crashed': {
    family: 'fault',
    says: 'The window has crashed {times} times within a minute ({reason}) and is not loaded again. What was saved is safe; start the app again, and report it if it happens again.',
  },
  unexpected: {
    family: 'fault',
    says: 'Something went wrong in Red Thread ({detail}). What was saved is safe; repeat the step, and report it if it happens again.',
  },
} as const satisfies Record<string, { family: ErrorFamily; says: string }>

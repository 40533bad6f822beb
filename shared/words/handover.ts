import type { Words } from './word.ts'

/** What comes into a case and goes out of it: evidence, bundles, identity, timestamps. */
export const handoverWords = {
  'part-locked': {
    family: 'refused',
    says: 'This part is locked with a password. Nothing was changed; export the exhibit, unlock it with a program made for it, and attach what it holds.',
  },
  'part-packed': {
    family: 'refused',
    says: 'This part is packed in a way that is not read here. Nothing was changed; export the exhibit to unpack it elsewhere.',
  },
  'part-damaged': {
    family: 'damaged',
    says: 'This part is damaged or cut off: its bytes are not those that its archive says. Export the exhibit to save what can be saved of it elsewhere.',
  },
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
  'bundle-damaged': {
    family: 'damaged',
    says: 'This bundle is damaged or was altered ({detail}). Nothing was imported; ask the sender for a new copy.',
  },
  'bundle-too-large': {
    family: 'refused',
    says: 'No bundle can be made of this case: {what} is larger than a bundle may hold. Nothing was written; give it as a package or an export instead.',
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
  'identity-wrong-recovery-key': {
    family: 'refused',
    says: 'These recovery words do not open your identity file. Nothing was changed; check each of the 24 words.',
  },
  'identity-damaged': {
    family: 'damaged',
    says: 'Your identity file is damaged, so it cannot be unlocked. It was left as it is; put a copy of identity.rtid back in its place.',
  },
  'identity-exists': { family: 'refused', says: 'An identity already exists here. Nothing was changed.' },
  'bad-recipient': { family: 'refused', says: '"{recipient}" is not an age recipient (age1…). Nothing was written.' },
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
} as const satisfies Words

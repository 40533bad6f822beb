/** Commands that open a dialog, by their titles. */
export const dialogTitles = [
  'Share the case as an encrypted bundle',
  'Export the case or a part of it',
  'Import a file of another program',
  'Redact something in editions',
  'Take in a receipt',
  'Ask for a timestamp',
  'Take in the reply to a timestamp',
  'Change the passphrase of the case',
  'New case',
  'Open a bundle from a colleague',
  'My identity and keys',
  'Settings',
  'Shortcuts',
]

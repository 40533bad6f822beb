import type { TextReader } from '../reader.ts'

const locked = Buffer.from('EncryptedPackage', 'utf16le')

/** The storage of old Office files, whose text is not read; a new one that is locked lies in it too (MS-OFFCRYPTO). */
export const ole: TextReader = {
  id: 'ole',
  reads: /^application\/x-ole-storage$/,
  read: ({ bytes, place }, to) => to.unread(place, Buffer.from(bytes).includes(locked) ? 'locked' : 'unknown'),
}

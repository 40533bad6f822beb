/** The sample case is public, and so is its passphrase: it shows how unlocking works and protects nothing. */
export const samplePassphrase = 'velvet harbor thread copper lantern gravel'

export const sampleTitle = 'From theft to front company'

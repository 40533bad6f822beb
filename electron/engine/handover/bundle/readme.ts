import type { Signer } from '#engine/secrets/identity/ed25519.ts'
import { fingerprintWords } from '#engine/secrets/identity/fingerprint.ts'
import { sshKeyBlob } from '#engine/secrets/identity/ssh-key.ts'
import { bundleNamespace } from './sshsig.ts'

/** The name under which `ssh-keygen -Y verify -I` looks the key up; the person's name is in the MANIFEST. */
const principal = 'sender'

/** The allowed_signers file of OpenSSH for a bundle's one signer, or for what else `namespace` says is signed. */
export function allowedSigners(publicKey: Uint8Array, namespace: string = bundleNamespace): string {
  return `${principal} namespaces="${namespace}" ssh-ed25519 ${sshKeyBlob(publicKey).toString('base64')}\n`
}

/** How to open and check a bundle with nothing but standard tools. */
export function readmeText(signer: Signer): string {
  return `RED THREAD CASE BUNDLE

This folder was unpacked from an encrypted .casebundle file: age v1 around a tar.
Red Thread opens the file itself. Without Red Thread:

1. Decrypt and unpack, with the key or the passphrase it was sealed to
   (write the age output to a file first: a file that was cut short must not be unpacked):
     age -d -i key.txt -o bundle.tar NAME.casebundle
     mkdir bundle && tar -x -f bundle.tar -C bundle && cd bundle

2. Check who signed it:
     ssh-keygen -Y verify -f allowed_signers -I ${principal} -n ${bundleNamespace} -s MANIFEST.sig < MANIFEST
   The key must be the sender's. It came with the bundle, so the file alone does not prove that.
   Ask the sender, by telephone or in person, to read out these six words:
     ${fingerprintWords(signer.publicKey)}

3. Check every file against the signed page:
     sha256sum -c MANIFEST

4. Check the journal, the checkpoint and the evidence against each other:
     python3 verify_case.py .
   (the program in this folder came with the bundle: to rely on it, compare it with your own copy)

MANIFEST         what this bundle is, and size and SHA-256 of every other file
MANIFEST.sig     the sender's signature over MANIFEST
checkpoint.note  signed state of the journal: case, number of entries, Merkle root
journal          every change to the case in order, one line of base64 each; inside is JSON, which names the
                 copy of the case that wrote it
evidence/        the exhibits' files, each named by its SHA-256
allowed_signers  the signer's public key for ssh-keygen
verify_case.py   checks all of this, with Python 3 and openssl or ssh-keygen
`
}

import { join, resolve } from 'node:path'
import { giveBundle } from '../case/give-bundle.ts'
import { receiveBundle } from '../case/receive-bundle.ts'
import { type Answers, needSession } from './answers.ts'
import { asCaseFolder, openAt } from './case.ts'

export const bundleAnswers: Answers<'bundle.write' | 'bundle.open'> = {
  'bundle.write': (context, { job, path, replace, to, purpose, recipientName }) =>
    context.jobs.run(job, 'Writing the bundle', 'bytes', async each => {
      const [session, signer] = [needSession(context), context.identity.signer()]
      const giving = {
        path: resolve(path),
        replace,
        sealTo: to,
        signer,
        purpose,
        recipient: recipientName,
        verifierPath: join(context.options.resourcesFolder, 'verify_case.py'),
      }
      const { size, number, entries, signerWords, path: at } = await giveBundle(session, giving, each)
      return { path: at, size, number, entries, signedBy: `${signer.name} (${signerWords})` }
    }),
  'bundle.open': (context, { job, path, with: secret, casePath, casePassphrase }) =>
    context.jobs.run(job, 'Opening the bundle', 'bytes', async each => {
      const folder = asCaseFolder(casePath)
      const received = await receiveBundle(
        {
          path: resolve(path),
          with: 'identity' in secret ? { identity: context.identity.ageIdentity() } : secret,
          folder,
          passphrase: casePassphrase,
        },
        each,
      )
      const status = await openAt(context, folder, { passphrase: casePassphrase })
      return {
        status,
        recoveryWords: received.recoveryWords,
        signedBy: received.signer.name,
        signerWords: received.signer.words,
        findings: status.findings,
      }
    }),
}

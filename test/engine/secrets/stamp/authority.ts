import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A timestamp authority of one's own: certificates and a clock, by openssl. */
export interface Authority {
  /** The certificate of who vouches for it, PEM. */
  readonly ca: string
  /** Answers a request; the reply's path. */
  readonly answer: (request: string, reply: string) => string
}

/** Makes one in the folder. */
export function makeAuthority(folder: string, name: string): Authority {
  const at = (file: string) => join(folder, `${name}-${file}`)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  writeFileSync(at('serial'), '01\n')
  writeFileSync(at('config'), configOf(at))
  makeCertificates(openssl, at, name)
  return {
    ca: at('ca.pem'),
    answer: (request, reply) => {
      openssl('ts', '-reply', '-config', at('config'), '-queryfile', request, '-out', reply)
      return reply
    },
  }
}

/** One that vouches, and by it one that may sign times and nothing else. */
function makeCertificates(openssl: (...args: string[]) => Buffer, at: (file: string) => string, name: string): void {
  writeFileSync(
    at('extensions'),
    'basicConstraints=CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n',
  )
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  const root = ['-keyout', at('ca.key'), '-out', at('ca.pem'), '-subj', `/CN=${name} root`, '-days', '30']
  openssl('req', '-x509', ...curve, ...root)
  const clock = ['-keyout', at('key'), '-out', at('csr'), '-subj', `/CN=${name} clock`]
  openssl('req', '-new', '-newkey', 'rsa:2048', '-nodes', ...clock)
  const signing = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '20']
  openssl('x509', '-req', '-in', at('csr'), ...signing, '-out', at('pem'), '-extfile', at('extensions'))
}

const configOf = (at: (file: string) => string) => `[tsa]
default_tsa = clock
[clock]
serial = ${at('serial')}
signer_cert = ${at('pem')}
signer_key = ${at('key')}
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
ess_cert_id_alg = sha256
`

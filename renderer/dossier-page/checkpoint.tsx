import { encode } from 'uqr'
import { modulesPath } from '#shared/dossier/svg-shapes.ts'
import styles from './blocks.module.css'

export function Checkpoint({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 2 })
  return (
    <footer>
      <h2>Checkpoint</h2>
      <div className={styles['checkpoint']}>
        <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label="The checkpoint as a QR code">
          <path d={modulesPath(data)} />
        </svg>
        <pre>{text}</pre>
      </div>
    </footer>
  )
}

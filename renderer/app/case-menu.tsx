import { ActionMenu } from '../commands/action-menu.tsx'
import { Logo } from '../ui/logo.tsx'
import styles from './case-menu.module.css'

/** The menu behind the sign at the top left. */
export const CaseMenu = () => (
  <ActionMenu name="case">
    <button type="button" className={styles['sign']} aria-label="Case menu">
      <Logo />
    </button>
  </ActionMenu>
)
